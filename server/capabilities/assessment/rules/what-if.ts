import type { AssessmentIndicator } from '#capabilities/playbook/schema.ts'
import type { Counted, Figures, Scores, StandardOfRound } from '../shapes/vocabulary.ts'
import { computedPoints } from './score.ts'

/** What would lift a village: by computation where records say it, otherwise only what was scored last. */
export interface Lift {
  section: string
  indicator: AssessmentIndicator
  /** Points now; undefined where nothing is known. */
  now?: number | undefined
  /** Points still to be had; undefined where nothing is known. */
  gain?: number | undefined
  counted?: Counted | undefined
  /** If the number of records stays as it is: so many more done well reach the target. */
  missing?: number | undefined
  known: 'records' | 'last-round' | 'unknown'
}

export function liftsOf(standard: StandardOfRound, figures: Figures, last: Scores | undefined): Lift[] {
  const lifts = standard.sections.flatMap(({ key: section, indicators }) =>
    indicators
      .filter(({ rule }) => rule !== 'veto')
      .map((indicator): Lift => {
        const { measure, points, target_percent = 100 } = indicator
        if (!measure) {
          const now = last?.[indicator.key]
          if (now === undefined) return { section, indicator, known: 'unknown' }
          return { section, indicator, known: 'last-round', now, gain: points - now }
        }
        const counted = figures[measure]
        const now = computedPoints(indicator, counted, standard.least)
        if (now === undefined || !counted) return { section, indicator, known: 'unknown', counted }
        const needed = Math.ceil((counted.denominator * target_percent) / 100)
        const missing = Math.max(0, needed - counted.numerator)
        return { section, indicator, known: 'records', now, gain: points - now, counted, missing }
      }),
  )
  return lifts.sort((a, b) => (b.gain ?? -1) - (a.gain ?? -1))
}
