import { Type } from 'typebox'
import { SORTS, STAGES } from './shapes/vocabulary.ts'

/** What the API answers. */
const Count = Type.Integer({ minimum: 0 })
const Text = Type.String()
const maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Anything = Type.Record(Text, Type.Unknown())

const Line = {
  id: Text,
  villageCode: Text,
  sort: Type.Enum(SORTS),
  name: Text,
  place: Text,
  measureHundredths: Count,
  unit: Text,
  stage: Type.Enum(STAGES),
  tenant: maybe(Text),
  until: maybe(Text),
  rentCents: maybe(Count),
  months: maybe(Count),
  owedCents: Count,
  paidCents: Count,
}
export const Assets = Type.Object({ assets: Type.Array(Type.Object(Line)) })
const One = {
  id: Text,
  villageCode: Text,
  version: Count,
  stage: Type.Enum(STAGES),
  name: Text,
  owedCents: Count,
  leases: Type.Array(Anything),
  actions: Type.Array(Anything),
}
export const PublicAsset = Type.Object(One)
export const DeskAsset = Type.Object({ ...One, may: Type.Record(Text, Type.Boolean()) })
export const Acted = Type.Object({ id: Text, version: Count, stage: Type.Enum(STAGES), repeated: Type.Boolean() })
export const Done = Type.Object({ id: Text, repeated: Type.Boolean() })
