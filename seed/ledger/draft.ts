import type { VillageLedger } from '#capabilities/warning/shapes/ledger.ts'
import type { Random } from '../random.ts'

type Open<T> = T extends readonly (infer One)[] ? { -readonly [Key in keyof One]: Open<One[Key]> }[] : T
/** The records of a village while they are being made up. */
export type LedgerDraft = { -readonly [Key in keyof VillageLedger]: Open<VillageLedger[Key]> }

export type Limits = Readonly<Record<'works' | 'goods' | 'services', readonly number[]>>

/** What every part of the made-up village needs: its stream of chance, its days and its numbers. */
export interface Making {
  ledger: LedgerDraft
  random: Random
  /** The first and the last day of the years that are made up. */
  from: string
  to: string
  limits: Limits
  id(): string
}

const DAY_MS = 86_400_000
const noon = (day: string): number => Date.parse(`${day}T00:00:00Z`)
export const after = (day: string, days: number): string =>
  new Date(noon(day) + Math.round(days) * DAY_MS).toISOString().slice(0, 10)
export const momentOf = (day: string, minutes: number): number => noon(day) + minutes * 60_000

/** Some day between, both included; with room at the end for what follows. */
export function someDay({ random, from, to }: Making, room = 0): string {
  const days = Math.round((noon(to) - noon(from)) / DAY_MS) - room
  return after(from, random.whole(0, days))
}

export const emptyLedger = (village: string): LedgerDraft => ({
  village,
  works: [],
  payments: [],
  seals: [],
  items: [],
  decisions: [],
  disclosures: [],
  remarks: [],
  ties: [],
  suppliers: [],
  leases: [],
  funds: [],
  balances: [],
  replies: [],
})

/** Yuan with an odd end, as bills have. */
export const cents = (random: Random, from: number, to: number): number =>
  random.whole(from, to) * 100 + random.whole(0, 99)

export const yearsOf = ({ from, to }: Making): number[] => {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
