import { Type } from 'typebox'
import { ACTS } from './schema.ts'
import { AGENT_KINDS, CONSENTS, ENDINGS, OUTCOMES, SATISFACTIONS, STAGES } from './shapes/vocabulary.ts'

const Text = Type.String()
const Count = Type.Integer({ minimum: 0 })
const maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])

const Line = {
  id: Text,
  number: Text,
  matterId: maybe(Text),
  placeCode: Text,
  title: Text,
  scope: Type.Array(Text),
  consent: Type.Enum(CONSENTS),
  agentKind: Type.Enum(AGENT_KINDS),
  agentUnit: Text,
  agentName: maybe(Text),
  stage: Type.Enum(STAGES),
  endedAs: maybe(Type.Enum(ENDINGS)),
  outcome: maybe(Type.Enum(OUTCOMES)),
  satisfaction: maybe(Type.Enum(SATISFACTIONS)),
  ratedBy: maybe(Type.Enum(['resident', 'caller'] as const)),
  givenOn: Text,
  expiresOn: Text,
  deeds: Count,
}

export const Mandates = Type.Object({ mandates: Type.Array(Type.Object(Line)) })
export const OneMandate = Type.Object({
  ...Line,
  version: Count,
  may: Type.Array(Type.Enum(ACTS.map(({ verb }) => verb))),
  actions: Type.Array(
    Type.Object({
      verb: Text,
      at: Type.String({ format: 'date-time' }),
      unit: maybe(Text),
      name: maybe(Text),
      data: Type.Record(Text, Type.Unknown()),
    }),
  ),
})
export const Acted = Type.Object({ id: Text, version: Count, stage: Type.Enum(STAGES), repeated: Type.Boolean() })
export const Done = Type.Object({ id: Text, repeated: Type.Boolean() })
export const Repeated = Type.Object({ repeated: Type.Boolean() })
