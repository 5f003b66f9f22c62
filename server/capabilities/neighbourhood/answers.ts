import { Type } from 'typebox'
import { shownFact } from '#platform/facts/show.ts'
import type { ActivityDetail, ActivityLine, StationDetail, StationRow } from './queries/neighbourhood.ts'

/** What the API answers, and how it is made from what the queries know. */
const Text = Type.String()
const MaybeText = Type.Union([Text, Type.Null()])
const Facts = Type.Array(
  Type.Object({ verb: Text, at: Text, unit: MaybeText, name: MaybeText, data: Type.Record(Text, Type.Unknown()) }),
)

export const Station = Type.Object({ id: Text, villageCode: Text, name: Text, stage: Text })
export const StationMore = Type.Object({
  place: Text,
  hours: Text,
  services: Type.Record(Text, Text),
  facts: Facts,
})

export const stationLine = ({ id, village_code: villageCode, name, stage }: StationRow) => ({
  id,
  villageCode,
  name,
  stage,
})
export const stationAnswer = ({ row, state, facts }: StationDetail) => ({
  ...stationLine(row),
  place: state.place,
  hours: state.hours,
  services: { ...state.services },
  facts: facts.map(shownFact),
})

export const Activity = Type.Object({
  ...{ id: Text, villageCode: Text, stationId: Text, title: Text, on: Text, from: Text, to: Text },
  ...{ places: Type.Integer(), taken: Type.Integer(), open: Type.Boolean(), harmony: MaybeText, stage: Text },
})
export const ActivityMore = Type.Object({
  text: MaybeText,
  came: Type.Union([Type.Integer(), Type.Null()]),
  facts: Facts,
})

export const activityLine = ({ row, taken, isOpen }: ActivityLine) => ({
  ...{ id: row.id, villageCode: row.village_code, stationId: row.station_id, title: row.title },
  ...{ on: row.held_on, from: row.from_time, to: row.to_time },
  ...{ places: row.places, taken, open: isOpen, harmony: row.harmony, stage: row.stage },
})
export const activityAnswer = (detail: ActivityDetail) => ({
  ...activityLine(detail),
  text: detail.state.text ?? null,
  came: detail.state.came ?? null,
  facts: detail.facts.map(shownFact),
})

interface Desk {
  state: { version: number }
  may: readonly string[]
}
export const deskPart = ({ state: { version }, may }: Desk) => ({ version, may: [...may] })
