import type { MatterRules, MatterState } from '../shapes/vocabulary.ts'
import { finalDue, workedMinutes } from './clocks.ts'

/** What is counted of a matter, by the month of its report: rates then have one denominator. */
export const MEASURES = [
  'reported',
  'handled',
  'closed',
  'solved',
  'partly',
  'no-answer',
  'withdrawn',
  'merged',
  'reopened',
  'returned',
  'late',
  'satisfied',
  'fair',
  'dissatisfied',
  'said-by-resident',
  'said-by-callback',
  'repeat',
  'worked-minutes',
] as const
export type Measure = (typeof MEASURES)[number]

/**
 * The counts that one matter adds. Each is a function of the fold, so that a recount from the actions gives the same.
 */
export function measuresOf(matter: MatterState, now_ms: number, rules: MatterRules): Partial<Record<Measure, number>> {
  const done_ms = matter.handled_ms
  const late = done_ms !== undefined && done_ms > finalDue(matter, done_ms, rules)
  const counts: Partial<Record<Measure, number>> = { reported: 1, reopened: matter.reopened, returned: matter.returned }
  const repeats = repeatsOf(matter, rules)
  if (repeats > 0) counts.repeat = repeats
  if (done_ms !== undefined) {
    counts.handled = 1
    counts['worked-minutes'] = workedMinutes(matter, Math.min(done_ms, now_ms), rules)
    if (late) counts.late = 1
  }
  if (matter.outcome) {
    counts.closed = 1
    counts[matter.outcome] = 1
  }
  if (matter.satisfaction) counts[matter.satisfaction] = 1
  if (matter.sayBy) counts[matter.sayBy === 'resident' ? 'said-by-resident' : 'said-by-callback'] = 1
  return counts
}

const DAY_MS = 86_400_000

/**
 * Further reports of a matter already on file, the honest measure of "reported once", as the rule of the day of the first
 * report has them. What was merged into another is said again there, with all who had reported it.
 */
function repeatsOf({ again, outcome, start_ms }: MatterState, rules: MatterRules): number {
  if (again.length === 0 || outcome === 'merged') return 0
  const { ways, within_days } = rules.repeatOf(start_ms)
  const counting = again.filter(({ way, at_ms }) => ways.includes(way) && at_ms < start_ms + within_days * DAY_MS)
  return counting.reduce((sum, { n }) => sum + n, 0)
}

/** What must be added to the counts when a matter goes from one state to the next; zero changes are left out. */
export function measureChanges(
  before: Partial<Record<Measure, number>>,
  after: Partial<Record<Measure, number>>,
): [Measure, number][] {
  return MEASURES.map((measure): [Measure, number] => [measure, (after[measure] ?? 0) - (before[measure] ?? 0)]).filter(
    ([, n]) => n !== 0,
  )
}
