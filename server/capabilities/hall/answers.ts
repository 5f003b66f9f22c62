import { Type } from 'typebox'
import { shownFact } from '#platform/facts/show.ts'
import type { HallDetail, HallRow, StopDetail, StopRow } from './queries/hall.ts'

/** What the API answers, and how it is made from what the queries know. */
const Text = Type.String()
const MaybeText = Type.Union([Text, Type.Null()])
const Facts = Type.Array(
  Type.Object({ verb: Text, at: Text, unit: MaybeText, name: MaybeText, data: Type.Record(Text, Type.Unknown()) }),
)

export const HallLine = Type.Object({ id: Text, villageCode: Text, place: Text })
export const HallMore = Type.Object({
  ...{ weekdays: Type.Array(Type.Integer()), from: Text, to: Text, note: MaybeText },
  facts: Facts,
})
export const hallLine = ({ id, village_code: villageCode, place }: HallRow) => ({ id, villageCode, place })
export const hallAnswer = ({ row, state: { weekdays, from, to, note }, facts }: HallDetail) => ({
  ...hallLine(row),
  ...{ weekdays: [...weekdays], from, to, note: note ?? null },
  facts: facts.map(shownFact),
})

export const StopLine = Type.Object({
  ...{ id: Text, villageCode: Text, title: Text, place: Text, on: Text, from: Text, to: Text, stage: Text },
})
export const StopMore = Type.Object({ text: MaybeText, facts: Facts })
export const stopLine = (row: StopRow) => ({
  ...{ id: row.id, villageCode: row.village_code, title: row.title, place: row.place },
  ...{ on: row.held_on, from: row.from_time, to: row.to_time, stage: row.stage },
})
export const stopAnswer = ({ row, state, facts }: StopDetail) => ({
  ...stopLine(row),
  text: state.text ?? null,
  facts: facts.map(shownFact),
})

interface Desk {
  state: { version: number }
  may: readonly string[]
}
export const deskPart = ({ state: { version }, may }: Desk) => ({ version, may: [...may] })
