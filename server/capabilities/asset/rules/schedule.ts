import { addMonths } from '#kernel/calendar.ts'
import type { Rent, Terms } from '../shapes/vocabulary.ts'

const DAY_MS = 86_400_000
const msOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** Seventy years of months, the longest that woods are let. */
export const RENTS_MOST = 840

/**
 * What is due on which day: at the head of each period. A last period that is cut short costs its share of days.
 * `until` is the last day of the contract.
 */
export function rentsOf({
  since,
  until,
  rentCents,
  months,
}: Pick<Terms, 'since' | 'until' | 'rentCents' | 'months'>): Rent[] {
  const rents: Rent[] = []
  for (let n = 1; ; n++) {
    const dueOn = addMonths(since, (n - 1) * months)
    if (dueOn > until || n > RENTS_MOST + 1) return rents
    const next = addMonths(since, n * months)
    const whole = (msOf(next) - msOf(dueOn)) / DAY_MS
    const days = Math.min(whole, (msOf(until) - msOf(dueOn)) / DAY_MS + 1)
    const cents = Math.max(1, Math.round((rentCents * days) / whole))
    rents.push({ n, dueOn, cents, paidCents: 0 })
  }
}
