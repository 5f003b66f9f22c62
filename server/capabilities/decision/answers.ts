import { Type } from 'typebox'
import { PublicationAnswer } from '#platform/log/publication-answers.ts'
import { STAGES } from './shapes/vocabulary.ts'

/** What the API answers. */
const Time = Type.String({ format: 'date-time' })
const Count = Type.Integer({ minimum: 0 })
const maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Text = Type.String()

const Line = {
  id: Text,
  villageCode: Text,
  kind: Text,
  title: Text,
  openedAt: Time,
  stage: Type.Enum(STAGES),
  next: maybe(Text),
  organ: maybe(Text),
  meetsOn: maybe(Text),
  passed: maybe(Type.Boolean()),
  dueOn: maybe(Text),
}
export const Lines = Type.Object({ decisions: Type.Array(Type.Object(Line)) })

const Action = Type.Object({
  verb: Text,
  at: Time,
  unit: maybe(Text),
  name: maybe(Text),
  data: Type.Record(Text, Type.Unknown()),
})

export const PublicDecision = Type.Object({
  ...Line,
  steps: Type.Array(Text),
  actions: Type.Array(Action),
  publications: Type.Array(PublicationAnswer),
})

export const DeskDecision = Type.Object({
  ...Line,
  steps: Type.Array(Text),
  version: Count,
  may: Type.Array(Text),
  actions: Type.Array(Action),
})

/** The rule and the counts, from which anybody computes the result again; and the result, to compare. */
export const TallySheet = Type.Object({
  id: Text,
  meetsOn: Text,
  rule: Type.Record(Text, Type.Unknown()),
  entitled: Type.Object({ people: Count, households: Count }),
  roll: Type.Object({ present: Count, online: Count, proxies: Count, households: Count }),
  ballots: Type.Object({ issued: Count, for: Count, against: Count, abstain: Count, invalid: Count }),
  /** Votes by phone, which are within the ballots; how they fell unless so few would tell who voted how. */
  phone: Type.Optional(
    Type.Object({
      cast: Count,
      for: Type.Optional(Count),
      against: Type.Optional(Count),
      abstain: Type.Optional(Count),
    }),
  ),
  result: Type.Object({ quorum: Type.Boolean(), base: Count, least: Count, for: Count, passed: Type.Boolean() }),
})

/** What the code of a slip opens. */
export const BallotAnswer = Type.Object({
  decision: Text,
  villageCode: Text,
  title: Text,
  secret: Type.Boolean(),
  open: Type.Boolean(),
  used: maybe(Type.Enum(['phone', 'paper'])),
})
export const Voted = Type.Object({ counted: Type.Literal(true) })

export const Acted = Type.Object({
  id: Text,
  version: Count,
  stage: Type.Enum(STAGES),
  next: maybe(Text),
  passed: maybe(Type.Boolean()),
  repeated: Type.Boolean(),
})
export const Done = Type.Object({ id: Text, repeated: Type.Boolean() })

export const Register = Type.Object({
  electors: Type.Array(
    Type.Object({
      id: Text,
      number: Count,
      name: Text,
      household: Text,
      sex: Type.Enum(['woman', 'man']),
      since: Text,
    }),
  ),
})
