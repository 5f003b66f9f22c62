import { readFileSync } from 'node:fs'
import { newId } from '#kernel/id.ts'

interface Talk {
  type: string
  /** Which field holds the place, the time and the number, where there is one. */
  place: string
  time?: string
  number?: string
  fixed: Record<string, string>
  /** One after the other; one of the police's codes is none that the county knows, as in life. */
  turns: Record<string, string[]>
}

const TALK = JSON.parse(readFileSync(new URL('./talk.json', import.meta.url), 'utf8')) as Record<string, Talk> // Our own file.

export const STAND_INS = Object.keys(TALK)

/** The n-th event of a partner's stand-in, made up, as CloudEvents have it. */
export function eventOf(partner: string, n: number, place: string, at: Date) {
  const talk = TALK[partner]
  if (!talk) return undefined
  const turns = Object.entries(talk.turns).map(([field, values]) => [field, values[n % values.length] ?? ''])
  const data = {
    ...talk.fixed,
    ...Object.fromEntries(turns),
    [talk.place]: place,
    ...(talk.time ? { [talk.time]: at.toISOString() } : {}),
    ...(talk.number ? { [talk.number]: `SI-${at.getTime()}-${n}` } : {}),
  }
  const head = { specversion: '1.0', id: newId(at.getTime()), source: `stand-in:${partner}`, time: at.toISOString() }
  return { ...head, type: talk.type, data }
}
