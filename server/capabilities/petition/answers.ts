import { Type } from 'typebox'
import { ACTS } from './schema.ts'
import { BASES, ENDINGS, INSTANCES, LAPSES, SORTS, STAGES } from './shapes/vocabulary.ts'

const Text = Type.String()
const Count = Type.Integer({ minimum: 0 })
const Time = Type.String({ format: 'date-time' })
const maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])

const Line = {
  id: Text,
  number: Text,
  matterId: Text,
  placeCode: Text,
  title: Text,
  stage: Type.Enum(STAGES),
  instance: Type.Enum(INSTANCES),
  sort: Type.Enum(SORTS),
  people: Count,
  office: Text,
  unit: maybe(Text),
  holder: maybe(Text),
  receivedOn: Text,
  dueOn: maybe(Text),
  basis: maybe(Type.Enum(BASES)),
  endedAs: maybe(Type.Enum(ENDINGS)),
  lapses: Count,
}

export const Petitions = Type.Object({ petitions: Type.Array(Type.Object(Line)) })
export const OnePetition = Type.Object({
  ...Line,
  text: Text,
  version: Count,
  may: Type.Array(Type.Enum(ACTS.map(({ verb }) => verb))),
  representatives: Type.Array(Text),
  opinions: Type.Array(Type.Record(Text, Type.Unknown())),
  lapsesInFull: Type.Array(
    Type.Object({ kind: Type.Enum(LAPSES), unit: Text, dueOn: maybe(Text), doneOn: maybe(Text) }),
  ),
  actions: Type.Array(
    Type.Object({
      verb: Text,
      at: Time,
      unit: maybe(Text),
      name: maybe(Text),
      data: Type.Record(Text, Type.Unknown()),
    }),
  ),
})
export const Acted = Type.Object({
  id: Text,
  version: Count,
  stage: Type.Enum(STAGES),
  dueOn: maybe(Text),
  repeated: Type.Boolean(),
})
export const Done = Type.Object({ id: Text, repeated: Type.Boolean() })
