import { Type } from 'typebox'
import { PublicationAnswer } from '#platform/log/publication-answers.ts'
import { STAGES } from './shapes/vocabulary.ts'

/** What the API answers. */
const Time = Type.String({ format: 'date-time' })
const Count = Type.Integer({ minimum: 0 })
const Text = Type.String()
const maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Anything = Type.Record(Text, Type.Unknown())

const Line = {
  id: Text,
  villageCode: Text,
  power: Text,
  sort: Text,
  title: Text,
  openedAt: Time,
  stage: Type.Enum(STAGES),
  next: maybe(Text),
  actor: maybe(Text),
  dueOn: maybe(Text),
  amountCents: maybe(Count),
}
export const Items = Type.Object({ items: Type.Array(Type.Object(Line)) })

const Action = Type.Object({
  verb: Text,
  step: maybe(Text),
  at: Time,
  unit: maybe(Text),
  name: maybe(Text),
  data: Anything,
})

export const PublicItem = Type.Object({
  ...Line,
  steps: Type.Array(Anything),
  actions: Type.Array(Action),
  publications: Type.Array(PublicationAnswer),
})
export const DeskItem = Type.Object({
  ...Line,
  steps: Type.Array(Anything),
  version: Count,
  may: Type.Object({ step: Type.Boolean(), beside: Type.Boolean() }),
  actions: Type.Array(Action),
  kept: Type.Array(Anything),
})
export const PublicList = Type.Object({
  versions: Type.Array(
    Type.Object({
      id: Text,
      version: Count,
      day: Text,
      decision: Text,
      adoptedAt: Time,
      commitment: Text,
      salt: Text,
      leafId: Text,
      body: Text,
    }),
  ),
  powers: Type.Array(Anything),
})
export const Seals = Type.Object({
  seals: Type.Array(
    Type.Object({ number: Count, at: Time, item: Text, title: Text, paper: maybe(Text), copies: Count }),
  ),
})
export const Suppliers = Type.Object({
  suppliers: Type.Array(
    Type.Object({
      id: Text,
      name: Text,
      sort: Text,
      trade: Text,
      since: Text,
      works: Count,
      late: Count,
      over: Count,
      sentBack: Count,
      clean: Count,
    }),
  ),
})
export const Payments = Type.Object({
  payments: Type.Array(
    Type.Object({
      id: Text,
      item: maybe(Text),
      fund: maybe(Text),
      title: Text,
      payee: maybe(Text),
      people: maybe(Count),
      amountCents: Count,
      reason: Text,
      decision: maybe(Text),
      orderedAt: Time,
    }),
  ),
})
export const Acted = Type.Object({
  id: Text,
  version: Count,
  stage: Type.Enum(STAGES),
  next: maybe(Text),
  repeated: Type.Boolean(),
})
export const Done = Type.Object({ id: Text, repeated: Type.Boolean() })
