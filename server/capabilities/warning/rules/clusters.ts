import type { LocalDate } from '#kernel/calendar.ts'
import { daysBetween } from './days.ts'

/**
 * Runs of things that lie within so many days of their first, no thing in two runs. The first that satisfies begins where it
 * is found earliest, so that a later record never makes another run of the same things.
 */
export function runsWithin<T>(
  things: readonly T[],
  onOf: (thing: T) => LocalDate,
  days: number,
  holds: (run: readonly T[]) => boolean,
): T[][] {
  const sorted = things.toSorted((a, b) => (onOf(a) < onOf(b) ? -1 : onOf(a) > onOf(b) ? 1 : 0))
  const found: T[][] = []
  for (let i = 0; i < sorted.length; i += 1) {
    const first = sorted[i] as T // Within the list.
    const rest = sorted.slice(i)
    const end = rest.findIndex((one) => daysBetween(onOf(first), onOf(one)) > days)
    const run = end === -1 ? rest : rest.slice(0, end)
    if (!holds(run)) continue
    found.push(run)
    i += run.length - 1
  }
  return found
}

export { groupedBy } from '#kernel/group.ts'

export const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0)
