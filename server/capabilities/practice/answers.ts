import { Type } from 'typebox'
import { shownFact } from '#platform/facts/show.ts'
import type { DeskPractice, PracticeDetail, PracticeRow } from './queries/practice.ts'

/** What the API answers, and how it is made from what the queries know. */
const Text = Type.String()
const MaybeText = Type.Union([Text, Type.Null()])

export const Line = Type.Object({ id: Text, villageCode: Text, title: Text, harmony: MaybeText, stage: Text })
export const More = Type.Object({
  parts: Type.Record(Text, Text),
  adoptions: Type.Array(Type.Object({ villageCode: Text, adoptedOn: Text })),
  facts: Type.Array(
    Type.Object({ verb: Text, at: Text, unit: MaybeText, name: MaybeText, data: Type.Record(Text, Type.Unknown()) }),
  ),
})

export const lineOf = ({ id, village_code: villageCode, title, harmony, stage }: PracticeRow) => ({
  id,
  villageCode,
  title,
  harmony,
  stage,
})

export const detailOf = ({ row, state, facts, adoptions }: PracticeDetail) => ({
  ...lineOf(row),
  parts: { ...state.parts },
  adoptions: adoptions.map(({ village_code: villageCode, adopted_on: adoptedOn }) => ({ villageCode, adoptedOn })),
  facts: facts.map(shownFact),
})

export const deskOf = (detail: DeskPractice) => ({
  ...detailOf(detail),
  version: detail.state.version,
  may: [...detail.may],
})
