import type { VillageLedger, WorksRecord } from '../shapes/ledger.ts'
import { lastOf } from './days.ts'

export interface Awarded extends WorksRecord {
  supplier: string
  awardedOn: string
  contractCents: number
}

/** Works that somebody got: with a price and a day. */
export const awarded = ({ works }: VillageLedger): Awarded[] =>
  works.filter(
    (one): one is Awarded =>
      one.supplier !== undefined && one.awardedOn !== undefined && one.contractCents !== undefined,
  )

/** The limit that the sum passes and none of its parts does. */
export function passedLimit(limits: readonly number[], parts: readonly number[]): number | undefined {
  const most = Math.max(...parts)
  const sum = parts.reduce((all, one) => all + one, 0)
  return limits.find((limit) => most < limit && sum >= limit)
}

/** The day on which the run was complete. */
export const lastDay = (works: readonly Awarded[]): string => lastOf(works.map(({ awardedOn }) => awardedOn))
