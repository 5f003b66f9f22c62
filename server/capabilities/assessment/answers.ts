import { Type } from 'typebox'
import { LEVELS, STAGES } from './shapes/vocabulary.ts'

/** What the API answers. */
const Count = Type.Integer({ minimum: 0 })
const Text = Type.String()
const maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Anything = Type.Record(Text, Type.Unknown())

export const Standings = Type.Object({
  counts: Type.Object({
    recognised: Count,
    model: Count,
    provincialProgress: Count,
    provincial: Count,
    withdrawn: Count,
  }),
  villages: Type.Array(
    Type.Object({
      villageCode: Text,
      id: Text,
      stage: Type.Enum(STAGES),
      level: maybe(Type.Enum(LEVELS)),
      recognisedOn: maybe(Text),
      countyPermille: maybe(Count),
    }),
  ),
})
const Round = {
  id: Text,
  villageCode: Text,
  standard: Text,
  standardVersion: Text,
  stage: Type.Enum(STAGES),
  level: maybe(Type.Enum(LEVELS)),
  from: Text,
  to: Text,
  noticeUntil: maybe(Text),
  figures: Anything,
  scores: Anything,
  cards: Anything,
  /** County’s score less the town’s, in thousandths. */
  difference: maybe(Type.Integer()),
  objections: Type.Array(Anything),
  version: Count,
}
export const PublicRounds = Type.Object({ rounds: Type.Array(Type.Object(Round)) })
export const DeskRound = Type.Object({ ...Round, may: Type.Record(Text, Type.Boolean()) })
export const DeskRounds = Type.Object({
  rounds: Type.Array(
    Type.Object({ id: Text, villageCode: Text, stage: Type.Enum(STAGES), waiting: Count, version: Count }),
  ),
})
export const WhatIf = Type.Object({ standardVersion: Text, from: Text, to: Text, lifts: Type.Array(Anything) })
export const Acted = Type.Object({ id: Text, version: Count, stage: Type.Enum(STAGES), repeated: Type.Boolean() })
export const Done = Type.Object({ id: Text, repeated: Type.Boolean() })
