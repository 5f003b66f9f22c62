import { stored, type ThingKind } from '#platform/facts/act.ts'
import { requireMay } from '../access.ts'
import {
  type HallData,
  type HallState,
  type HallVerb,
  hallFolding,
  type StopData,
  type StopState,
  type StopVerb,
  stopFolding,
} from '../rules/index.ts'

export const HALL: ThingKind<HallState, HallVerb, HallData> = {
  noun: 'hall',
  table: 'hall',
  facts: 'hall_fact',
  about: 'hall_id',
  folding: hallFolding,
  columnsOf: ({ place }) => ({ place }),
  requireMay,
}

const columnsOf = ({ title, place, on, from, to }: StopState) => ({
  title,
  place,
  held_on: on,
  from_time: from,
  to_time: to,
})

export const STOP: ThingKind<StopState, StopVerb, StopData> = {
  noun: 'stop',
  table: 'stop',
  facts: 'stop_fact',
  about: 'stop_id',
  folding: stopFolding,
  columnsOf,
  requireMay,
}

const plain = { columnsOf: () => ({}) }
/** The folded columns; all of them can be computed again from the facts. */
export const hallColumns = (state: HallState) => ({ place: state.place, ...stored(plain, state) })
export const stopColumns = (state: StopState) => ({ ...columnsOf(state), ...stored(plain, state) })
