import { Type } from 'typebox'
import { STAGES } from './shapes/vocabulary.ts'

/** What the API answers. */
const Text = Type.String()
const Time = Type.String({ format: 'date-time' })
const Count = Type.Integer({ minimum: 0 })
const maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Anything = Type.Record(Text, Type.Unknown())
const Words = Type.Object({ zh: Text, en: Text })

const Line = {
  id: Text,
  place: Text,
  rule: Text,
  urgency: Text,
  owner: Text,
  stage: Type.Enum(STAGES),
  reason: maybe(Text),
  happenedAt: Time,
  raisedAt: Time,
  answerBy: Time,
  records: Count,
  version: Count,
}
export const Alarms = Type.Object({ alarms: Type.Array(Type.Object(Line)) })
export const OneAlarm = Type.Object({
  ...Line,
  says: Words,
  basis: Words,
  numbers: Anything,
  evidence: Type.Array(Anything),
  actions: Type.Array(Type.Object({ verb: Text, at: Time, unit: maybe(Text), name: maybe(Text), data: Anything })),
})
export const Acted = Type.Object({ id: Text, version: Count, stage: Type.Enum(STAGES), repeated: Type.Boolean() })
const Tried = Type.Array(Type.Object({ place: Text, at: Time, evidence: Type.Array(Anything) }))
export const BackTested = Type.Object({
  rule: Text,
  numbers: Anything,
  from: Text,
  until: Text,
  days: Count,
  both: Tried,
  more: Tried,
  less: Tried,
})
