import type { AppraisalContext } from '../context.ts'
import { colourOf, type Measures } from '../rules/index.ts'
import { listEntries } from './entry.ts'
import { listReviews } from './review.ts'
import { listRounds } from './round.ts'

const PERMILLE = 10

export interface VillageColour {
  villageCode: string
  /** Undefined while nothing is known. */
  colour: string | undefined
  measures: Measures
}

/** The colour of each village that anything is known of, with the numbers that it follows from. */
export async function readColours(context: AppraisalContext): Promise<VillageColour[]> {
  const { rule, today } = context
  const year = Number(today.slice(0, 4))
  const villages = new Map<string, Measures>()
  const of = (code: string): Measures => {
    const found = villages.get(code) ?? { open: 0, overdue: 0, failed: 0, 'failed-twice': 0 }
    villages.set(code, found)
    return found
  }
  // The newest come first, so the first score of a village is its latest.
  for (const { village_code, permille, year: rated } of await listRounds(context)) {
    const own = of(village_code)
    if (permille !== null && rated > year - rule.years) own.score ??= permille / PERMILLE
  }
  for (const { village_code, stage, due } of await listEntries(context)) {
    if (stage !== 'open') continue
    const own = of(village_code)
    own.open += 1
    if (due < today) own.overdue += 1
  }
  for (const { villageCode, year: reviewed, fit, isReplaced, isEnding } of await listReviews(context)) {
    if (isReplaced || fit || reviewed <= year - rule.years) continue
    const own = of(villageCode)
    own.failed += 1
    if (isEnding) own['failed-twice'] += 1
  }
  return [...villages].map(([villageCode, measures]) => ({ villageCode, measures, colour: colourOf(rule, measures) }))
}
