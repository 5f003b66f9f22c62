import type { Pace, WorkplanState } from '../shapes/vocabulary.ts'

const DAY_MS = 86_400_000
const PERCENT = 100
const ms = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** How a line stands: late once its day is over, behind when it is slower than an even pace by more than the rule lets pass. */
export function paceOf(
  { stage, year, due, target }: Pick<WorkplanState, 'stage' | 'year' | 'due' | 'target'>,
  counted: number,
  today: string,
  behindPercent: number,
): Pace {
  if (stage === 'verified' || stage === 'dropped') return stage
  if (counted >= target) return 'reached'
  if (today > due) return 'late'
  const begun = ms(`${year}-01-01`)
  const share = (ms(today) - begun) / Math.max(DAY_MS, ms(due) - begun)
  return counted * PERCENT < target * share * behindPercent ? 'behind' : 'on-pace'
}
