import { stored, type ThingKind } from '#platform/facts/act.ts'
import { requireMay } from '../access.ts'
import {
  type ActivityData,
  type ActivityState,
  type ActivityVerb,
  activityFolding,
  type StationData,
  type StationState,
  type StationVerb,
  stationFolding,
} from '../rules/index.ts'

export const STATION: ThingKind<StationState, StationVerb, StationData> = {
  noun: 'station',
  table: 'station',
  facts: 'station_fact',
  about: 'station_id',
  folding: stationFolding,
  columnsOf: ({ name }) => ({ name }),
  requireMay,
}

const columnsOf = ({ stationId, title, on, from, to, places, harmony }: ActivityState) => ({
  station_id: stationId,
  title,
  held_on: on,
  from_time: from,
  to_time: to,
  places,
  harmony: harmony ?? null,
})

export const ACTIVITY: ThingKind<ActivityState, ActivityVerb, ActivityData> = {
  noun: 'activity',
  table: 'activity',
  facts: 'activity_fact',
  about: 'activity_id',
  folding: activityFolding,
  columnsOf,
  requireMay,
}

const plain = { columnsOf: () => ({}) }
/** The folded columns; all of them can be computed again from the facts. */
export const stationColumns = (state: StationState) => ({ name: state.name, ...stored(plain, state) })
export const activityColumns = (state: ActivityState) => ({ ...columnsOf(state), ...stored(plain, state) })
