import { stored, type ThingKind } from '#platform/facts/act.ts'
import { requireMay } from '../access.ts'
import { applied, type FactData, folded, isAllowed, type TourState, type Verb } from '../rules/index.ts'

const columnsOf = ({ on, route, ideas }: TourState) => ({ on_day: on, route, ideas: ideas.length })

export const TOUR: ThingKind<TourState, Verb, FactData> = {
  noun: 'tour',
  table: 'tour',
  facts: 'tour_fact',
  about: 'tour_id',
  folding: { applied, folded, isAllowed },
  columnsOf,
  requireMay,
}

/** The folded columns of a tour; all of them can be computed again from the facts. */
export const tourColumns = (state: TourState) => ({
  ...columnsOf(state),
  ...stored({ columnsOf: () => ({}) }, state),
})
