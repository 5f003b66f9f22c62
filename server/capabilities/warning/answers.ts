import { Type } from 'typebox'
import { STAGES } from './shapes/vocabulary.ts'

/** What the API answers. */
const Text = Type.String()
const Count = Type.Integer({ minimum: 0 })
const maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Anything = Type.Record(Text, Type.Unknown())
const Words = Type.Object({ zh: Text, en: Text })

const Line = {
  id: Text,
  villageCode: Text,
  rule: Text,
  colour: Text,
  supervisor: Text,
  stage: Type.Enum(STAGES),
  turn: maybe(Text),
  verdict: maybe(Text),
  happenedOn: Text,
  foundAt: Type.String({ format: 'date-time' }),
  dueOn: maybe(Text),
  version: Count,
}
export const Warnings = Type.Object({ warnings: Type.Array(Type.Object(Line)) })
export const OneWarning = Type.Object({
  ...Line,
  says: Words,
  basis: Words,
  numbers: Anything,
  evidence: Type.Array(Anything),
  actions: Type.Array(
    Type.Object({
      verb: Text,
      at: Type.String({ format: 'date-time' }),
      unit: maybe(Text),
      name: maybe(Text),
      data: Anything,
    }),
  ),
})
export const Acted = Type.Object({ id: Text, version: Count, stage: Type.Enum(STAGES), repeated: Type.Boolean() })
export const Checked = Type.Object({ id: Text, found: Count })
const Tried = Type.Array(Type.Object({ village: Text, on: Text, evidence: Type.Array(Anything) }))
export const BackTested = Type.Object({
  rule: Text,
  numbers: Anything,
  villages: Count,
  both: Tried,
  more: Tried,
  less: Tried,
})
