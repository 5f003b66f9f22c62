import { Type } from 'typebox'
import { FINDINGS } from './rules/readiness.ts'
import { RELATIONS, TIES, WAYS } from './shapes/vocabulary.ts'

/** What the API answers. */
const Text = Type.String()
const Count = Type.Integer({ minimum: 0 })
const maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Words = Type.Object({ zh: Text, en: Text })

/** What is known of a declaration outside: never whose name it is, but a firm’s. */
const Declared = Type.Object({ tie: Type.Enum(TIES), relation: maybe(Type.Enum(RELATIONS)), firm: maybe(Text) })
const Seat = Type.Object({
  post: Text,
  title: maybe(Words),
  name: Text,
  way: Type.Enum(WAYS),
  since: Text,
  until: Text,
  phone: maybe(Text),
  duties: maybe(Text),
  declared: Type.Array(Declared),
})
export const PublicPosts = Type.Object({
  villageCode: Text,
  on: Text,
  known: Text,
  bodies: Type.Array(
    Type.Object({ key: Text, name: Words, since: maybe(Text), until: maybe(Text), seats: Type.Array(Seat) }),
  ),
  noted: Type.Array(Text),
})
const Finding = Type.Object({
  key: Type.Enum(FINDINGS),
  body: Text,
  post: maybe(Text),
  day: maybe(Text),
  rule: maybe(Text),
})
export const Readiness = Type.Object({
  villages: Type.Array(
    Type.Object({
      villageCode: Text,
      held: Count,
      ends: Type.Array(Type.Object({ body: Text, until: Text })),
      findings: Type.Array(Finding),
    }),
  ),
})
export const DeskPosts = Type.Object({
  villageCode: Text,
  version: Count,
  officers: Type.Array(Type.Object({ id: Text, name: Text, sex: Text })),
  terms: Type.Array(Type.Record(Text, Type.Unknown())),
  declarations: Type.Array(Type.Record(Text, Type.Unknown())),
  findings: Type.Array(Finding),
  may: Type.Record(Text, Type.Boolean()),
})
export const Acted = Type.Object({ id: Text, version: Count, repeated: Type.Boolean() })
