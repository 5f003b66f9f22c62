import type { AssessmentIndicator } from '#capabilities/playbook/schema.ts'
import { refuse } from '#kernel/problem.ts'
import type { AssessmentState, Counted, Figures, Scores, StandardOfRound } from '../shapes/vocabulary.ts'

export const indicatorsOf = ({ sections }: Pick<StandardOfRound, 'sections'>): AssessmentIndicator[] =>
  sections.flatMap(({ indicators }) => indicators)

/** Half points are the smallest step there is, so that every sum is exact. */
const toHalf = (points: number): number => Math.round(points * 2) / 2

/** What the records earn; undefined where they are too few to say. */
export function computedPoints(
  { points, floor_percent = 0, target_percent = 100 }: AssessmentIndicator,
  counted: Counted | undefined,
  least: number,
): number | undefined {
  if (!counted || counted.denominator < least) return undefined
  const percent = (counted.numerator / counted.denominator) * 100
  const share = (percent - floor_percent) / (target_percent - floor_percent)
  return toHalf(points * Math.min(1, Math.max(0, share)))
}

export interface Card {
  points: number
  /** What could have been had: indicators without enough records stand in neither. */
  most: number
  permille: number
  vetoes: readonly string[]
  unmeasured: readonly string[]
}

/** Points of one scorer, with what the records earned: the same for whoever scores. */
export function cardOf(standard: StandardOfRound, scores: Scores, figures: Figures): Card {
  let [points, most] = [0, 0]
  const vetoes: string[] = []
  const unmeasured: string[] = []
  for (const indicator of indicatorsOf(standard)) {
    const { key, rule, measure } = indicator
    if (rule === 'veto') {
      if (scores[key] === 1) vetoes.push(key)
      continue
    }
    const earned = measure ? computedPoints(indicator, figures[measure], standard.least) : scores[key]
    if (earned === undefined) {
      unmeasured.push(key)
      continue
    }
    points += earned
    most += indicator.points
  }
  return { points, most, permille: most === 0 ? 0 : Math.round((points / most) * 1000), vetoes, unmeasured }
}

/** One typed score against its rule. @throws Problem `assessment.points` 422 */
export function requirePoints({ key, rule, points: most }: AssessmentIndicator, points: number): void {
  const fits = {
    computed: () => false,
    veto: () => points === 0 || points === 1,
    threshold: () => points === 0 || points === most,
    deduct: () => points >= 0 && points <= most && points === toHalf(points),
  }
  if (!fits[rule]()) throw refuse('assessment.points', 422, { field: `points-${key}`, params: { most } })
}

/** Every indicator that people score, once, and no other. @throws Problem `assessment.incomplete` or `assessment.points` 422 */
export function requireWhole(standard: StandardOfRound, scores: Scores): void {
  const typed = indicatorsOf(standard).filter(({ rule }) => rule !== 'computed')
  for (const indicator of typed) {
    const points = scores[indicator.key]
    if (points === undefined) throw refuse('assessment.incomplete', 422, { field: `points-${indicator.key}` })
    requirePoints(indicator, points)
  }
  const unknown = Object.keys(scores).find((key) => !typed.some((indicator) => indicator.key === key))
  if (unknown !== undefined) throw refuse('assessment.not-typed', 422, { field: `points-${unknown}` })
}

/** Vetoed or too few points: no level; else as high as the points reach. */
export function levelFor(standard: StandardOfRound, { permille, vetoes }: Card): 'county' | 'model' | undefined {
  if (vetoes.length > 0 || permille < standard.pass_percent * 10) return undefined
  return permille >= standard.model_percent * 10 ? 'model' : 'county'
}

/** County’s score less the town’s, in thousandths; undefined while one of them is missing. */
export function differenceOf({ standard, scores, figures }: AssessmentState): number | undefined {
  if (!scores.town || !scores.county) return undefined
  return cardOf(standard, scores.county, figures).permille - cardOf(standard, scores.town, figures).permille
}
