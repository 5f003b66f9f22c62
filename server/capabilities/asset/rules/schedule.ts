import type { Rent, Terms } from '../shapes/vocabulary.ts'

const DAY_MS = 86_400_000
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const msOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** The same day so many months later; the last of the month where there is no such day. */
function plusMonths(day: string, months: number): string {
  const from = new Date(msOf(day))
  const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1)
  const next = new Date(first)
  const last = new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() + 1, 0)).getUTCDate()
  return dayOf(first + (Math.min(from.getUTCDate(), last) - 1) * DAY_MS)
}

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
    const dueOn = plusMonths(since, (n - 1) * months)
    if (dueOn > until || n > RENTS_MOST + 1) return rents
    const next = plusMonths(since, n * months)
    const whole = (msOf(next) - msOf(dueOn)) / DAY_MS
    const days = Math.min(whole, (msOf(until) - msOf(dueOn)) / DAY_MS + 1)
    const cents = Math.max(1, Math.round((rentCents * days) / whole))
    rents.push({ n, dueOn, cents, paidCents: 0 })
  }
}
