import type { Limit } from '#kernel/clock.ts'
import { refuse } from '#kernel/problem.ts'
import type { ClockStep, StepLimits } from '../shapes/vocabulary.ts'

/** The sets that count, and all sets of the day, which fill what those leave open. */
export interface ClockSet {
  counting: readonly StepLimits[]
  all: readonly StepLimits[]
}

/** What the petitioner may ask for, of several sets, is the longest; what an office must do, the shortest. */
const PETITIONERS_OWN: readonly ClockStep[] = ['askReview', 'askReReview']

const given = (sets: readonly StepLimits[], step: ClockStep): Limit[] => sets.flatMap((set) => set[step] ?? [])

/** @throws Problem `playbook.no-rule` 422 when no set of the day knows the step */
function limitsOf({ counting, all }: ClockSet, step: ClockStep): Limit[] {
  const own = given(counting, step)
  const limits = own.length > 0 ? own : given(all, step).slice(0, 1)
  if (limits.length === 0) throw refuse('playbook.no-rule', 422, { params: { key: step } })
  return limits
}

/** The last day of a step that begins on the day `lastDayOf` counts from. */
export function dueOnOf(sets: ClockSet, step: ClockStep, lastDayOf: (limit: Limit) => string): string {
  const days = limitsOf(sets, step).map(lastDayOf).sort()
  const found = PETITIONERS_OWN.includes(step) ? days.at(-1) : days[0]
  if (found === undefined) throw refuse('playbook.no-rule', 422, { params: { key: step } })
  return found
}

/** How many days a step may be given at most: the fewest of the sets that count. */
export const maxOf = (sets: ClockSet, step: ClockStep): number =>
  Math.min(...limitsOf(sets, step).map(({ days }) => days))
