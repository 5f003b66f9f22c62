import { Type } from 'typebox'
import { PublicationAnswer } from '#platform/log/publication-answers.ts'
import { STAGES, VERBS } from './shapes/vocabulary.ts'

/** What the API answers. */
const Time = Type.String({ format: 'date-time' })
const Count = Type.Integer({ minimum: 0 })
const Text = Type.String()
const maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Anything = Type.Record(Text, Type.Unknown())

const Line = {
  id: Text,
  villageCode: Text,
  kind: Text,
  title: Text,
  source: Text,
  sourcePaper: Text,
  openedAt: Time,
  stage: Type.Enum(STAGES),
  actor: maybe(Text),
  totalCents: Count,
  decision: maybe(Text),
  item: maybe(Text),
  rule: maybe(Text),
  people: Count,
  listedCents: Count,
  paidCents: Count,
  paidPeople: Count,
  unpaidPeople: Count,
  flagged: Count,
}
export const Funds = Type.Object({ funds: Type.Array(Type.Object(Line)) })

const Recipient = Type.Object({
  n: Count,
  name: maybe(Text),
  cents: Count,
  hundredths: maybe(Count),
  ties: Count,
  cleared: Type.Boolean(),
  state: Text,
  reason: maybe(Text),
  paidOn: maybe(Text),
})
const Action = Type.Object({
  verb: Type.Enum(VERBS),
  at: Time,
  unit: maybe(Text),
  name: maybe(Text),
  data: Anything,
})

export const PublicFund = Type.Object({
  ...Line,
  recipients: Type.Array(Recipient),
  actions: Type.Array(Action),
  publications: Type.Array(PublicationAnswer),
})
export const DeskFund = Type.Object({
  ...Line,
  version: Count,
  may: Type.Record(Text, Type.Boolean()),
  recipients: Type.Array(Recipient),
  payments: Type.Array(Anything),
  actions: Type.Array(Action),
})
export const Payees = Type.Object({
  payees: Type.Array(Type.Object({ n: Count, rev: Count, name: Text, account: Text })),
})
export const Acted = Type.Object({ id: Text, version: Count, stage: Type.Enum(STAGES), repeated: Type.Boolean() })
export const Done = Type.Object({ id: Text, repeated: Type.Boolean() })
