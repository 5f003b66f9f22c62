import { Type } from 'typebox'
import { shownFact } from '#platform/facts/show.ts'
import type { DeskTour, TourDetail, TourRow } from './queries/tour.ts'

/** What the API answers, and how it is made from what the queries know. */
const Text = Type.String()
const MaybeText = Type.Union([Text, Type.Null()])

export const Line = Type.Object({
  id: Text,
  villageCode: Text,
  on: Text,
  route: Text,
  stage: Text,
  ideas: Type.Integer(),
})
export const More = Type.Object({
  aims: Text,
  notes: MaybeText,
  facts: Type.Array(
    Type.Object({ verb: Text, at: Text, unit: MaybeText, name: MaybeText, data: Type.Record(Text, Type.Unknown()) }),
  ),
})

export const lineOf = ({ id, village_code: villageCode, on_day: on, route, stage, ideas }: TourRow) => ({
  ...{ id, villageCode, on, route, stage, ideas },
})

export const detailOf = ({ row, state, facts }: TourDetail) => ({
  ...lineOf(row),
  aims: state.aims,
  notes: state.notes ?? null,
  facts: facts.map(shownFact),
})

export const deskOf = (detail: DeskTour) => ({
  ...detailOf(detail),
  version: detail.state.version,
  may: [...detail.may],
})
