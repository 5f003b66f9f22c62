import { CannotStart } from './cannot-start.ts'
/** Collects what is wrong, so that an operator corrects all of it in one go. */
export interface Faults {
  add(sentence: string): void
  throwIfAny(): void
}

export interface Reading {
  env: NodeJS.ProcessEnv
  faults: Faults
}

export function problems(): Faults {
  const sentences: string[] = []
  return {
    add: (sentence) => void sentences.push(sentence),
    throwIfAny: () => {
      if (sentences.length > 0) throw new CannotStart(sentences.join('\n'))
    },
  }
}

/** An empty value counts as not set: `PORT= npm start` is how shells unset one for a command. */
const raw = ({ env }: Reading, name: string) => env[name]?.trim() || undefined

export const text = (read: Reading, name: string, fallback: string) => raw(read, name) ?? fallback

export function port(read: Reading, name: string, fallback: number): number {
  const value = raw(read, name)
  if (value === undefined) return fallback
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value)
  read.faults.add(`${name} is "${value}": use a whole number from 0 to 65535 (0 takes any free port).`)
  return fallback
}

export function flag(read: Reading, name: string, fallback: boolean): boolean {
  const value = raw(read, name)?.toLowerCase()
  if (value === undefined) return fallback
  if (['1', 'true', 'yes', 'on'].includes(value)) return true
  if (['0', 'false', 'no', 'off'].includes(value)) return false
  read.faults.add(`${name} is "${value}": use 1 or 0.`)
  return fallback
}

export function oneOf<T extends string>(read: Reading, name: string, choices: readonly T[], fallback: T): T {
  const value = raw(read, name)
  if (value === undefined) return fallback
  const chosen = choices.find((choice) => choice === value)
  if (chosen === undefined) read.faults.add(`${name} is "${value}": use one of ${choices.join(', ')}.`)
  return chosen ?? fallback
}

export function webUrl(read: Reading, name: string, fallback: string): string {
  const value = raw(read, name)
  if (value === undefined) return fallback
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search) return url.origin
  read.faults.add(`${name} is "${value}": use an address like https://shanzhi.example, with nothing after the host.`)
  return fallback
}

export function postgresUrl(read: Reading, name: string): string | undefined {
  const value = raw(read, name)
  if (value === undefined) return undefined
  if (URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol)) return value
  // The value may hold a password, so it is not repeated.
  read.faults.add(`${name} is not a PostgreSQL address: use postgres://user:password@host:5432/database.`)
  return undefined
}

export interface WitnessSetting {
  url: string
  vkey: string
  name?: string
}

/** `https://archive.example archive.example+1a2b3c4d+AbC… County Archive`, several parted by commas; the name may be left out. */
export function witnessList(read: Reading, name: string): WitnessSetting[] | undefined {
  const value = raw(read, name)
  if (value === undefined) return undefined
  const witnesses = value.split(',').map((one) => one.trim().split(/\s+/))
  if (!witnesses.every(([url = '', vkey = '']) => URL.canParse(url) && vkey.includes('+')))
    read.faults.add(
      `${name}: give each witness as its address, its verifier key and, if you like, its name, parted by commas.`,
    )
  return witnesses.map(([url = '', vkey = '', ...words]) => ({
    url,
    vkey,
    ...(words.length > 0 ? { name: words.join(' ') } : {}),
  }))
}
