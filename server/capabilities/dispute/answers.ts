import { Type } from 'typebox'
import { ACTS } from './schema.ts'
import { AGREEMENT_FORMS, CONFIRMATIONS, ENDINGS, ORIGINS, SIDES, STAGES } from './shapes/vocabulary.ts'

const Text = Type.String()
const Count = Type.Integer({ minimum: 0 })
const Time = Type.String({ format: 'date-time' })
const Whatever = Type.Record(Text, Type.Unknown())
const maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])

const Line = {
  id: Text,
  number: Text,
  matterId: maybe(Text),
  placeCode: Text,
  title: Text,
  kind: Text,
  origin: Type.Enum(ORIGINS),
  stage: Type.Enum(STAGES),
  body: Text,
  receivedOn: Text,
  dueOn: maybe(Text),
  agreement: maybe(Type.Enum(AGREEMENT_FORMS)),
  mediatedOn: maybe(Text),
  confirmBy: maybe(Text),
  confirmation: maybe(Type.Enum(CONFIRMATIONS)),
  broken: Type.Boolean(),
  violence: Type.Boolean(),
  endedAs: maybe(Type.Enum(ENDINGS)),
}

export const Disputes = Type.Object({ disputes: Type.Array(Type.Object(Line)) })
export const OneDispute = Type.Object({
  ...Line,
  text: Text,
  version: Count,
  may: Type.Array(Type.Enum(ACTS.map(({ verb }) => verb))),
  parties: Type.Array(Type.Object({ position: Count, side: Type.Enum(SIDES), name: Text, consentedOn: maybe(Text) })),
  mediators: Type.Array(Type.Object({ id: Text, name: Text })),
  sessions: Type.Array(Whatever),
  agreed: maybe(Whatever),
  routes: Type.Array(Text),
  actions: Type.Array(Type.Object({ verb: Text, at: Time, unit: maybe(Text), name: maybe(Text), data: Whatever })),
})
export const Figures = Type.Object({
  lines: Type.Array(
    Type.Object({
      key: Text,
      received: Count,
      mediated: Count,
      failed: Count,
      open: Count,
      written: Count,
      oral: Count,
      confirmed: Count,
      daysMean: maybe(Type.Number()),
    }),
  ),
})
export const Acted = Type.Object({
  id: Text,
  version: Count,
  stage: Type.Enum(STAGES),
  dueOn: maybe(Text),
  confirmBy: maybe(Text),
  routes: Type.Array(Text),
  repeated: Type.Boolean(),
})
export const Done = Type.Object({ id: Text, repeated: Type.Boolean() })
