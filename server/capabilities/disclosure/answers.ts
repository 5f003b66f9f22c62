import { Type } from 'typebox'
import { THEMES } from '#capabilities/playbook/index.ts'
import { PUNCTUALITIES } from './rules/deadline.ts'
import { REMARK_KINDS } from './schema.ts'
import { STAGES, VERBS } from './shapes/vocabulary.ts'

/** What the API answers. */
const Time = Type.String({ format: 'date-time' })
const MaybeTime = Type.Union([Time, Type.Null()])
const MaybeText = Type.Union([Type.String(), Type.Null()])
const Count = Type.Integer({ minimum: 0 })
const Any = Type.Unknown()

const DueLine = Type.Object({
  id: Type.String(),
  villageCode: Type.String(),
  item: Type.String(),
  period: Type.String(),
  dueAt: Time,
  stage: Type.Enum(STAGES),
  punctuality: Type.Enum(PUNCTUALITIES),
})
export const DueLines = Type.Object({ lines: Type.Array(DueLine) })

const EntryLine = Type.Object({
  id: Type.String(),
  villageCode: Type.String(),
  item: Type.String(),
  theme: Type.Enum(THEMES),
  period: Type.String(),
  subject: Type.Optional(Type.String()),
  publishedAt: Time,
  isLate: Type.Boolean(),
  rev: Count,
  isWithdrawn: Type.Boolean(),
})
export const EntryLines = Type.Object({ entries: Type.Array(EntryLine), before: Type.Optional(Type.String()) })

export const Entry = Type.Object({
  id: Type.String(),
  villageCode: Type.String(),
  item: Type.String(),
  theme: Type.Enum(THEMES),
  period: Type.String(),
  dueAt: Time,
  firstPublishedAt: MaybeTime,
  publishedAt: MaybeTime,
  isWithdrawn: Type.Boolean(),
  content: Any,
  versions: Type.Array(
    Type.Object({
      rev: Count,
      publishedAt: Time,
      erasedAt: MaybeTime,
      commitment: Type.String(),
      leafId: Type.String(),
    }),
  ),
  standing: Any,
  remarks: Type.Array(Any),
})

export const Copy = Type.Object({
  body: Type.String({ description: 'The bytes as they were when they were published.' }),
  salt: Type.String({ description: '16 bytes in hex.' }),
})

export const Version = Type.Object({
  rev: Count,
  body: Type.Union([
    Type.String({ description: 'The exact bytes that were committed to (RFC 8785 JSON, UTF-8).' }),
    Type.Null(),
  ]),
  salt: Type.Union([Type.String({ description: '16 bytes in hex; commitment = SHA-256(salt || body).' }), Type.Null()]),
  commitment: Type.String(),
  leafId: Type.String(),
  publishedAt: Time,
  erasedAt: MaybeTime,
})

export const Acted = Type.Object({
  id: Type.String(),
  version: Count,
  stage: Type.Enum(STAGES),
  rev: Count,
  repeated: Type.Boolean(),
})
export const Saved = Type.Object({ saves: Count, stage: Type.Enum(STAGES) })
export const Opened = Type.Object({ id: Type.String(), repeated: Type.Boolean() })
export const Taken = Type.Object({
  id: Type.String(),
  disclosureId: Type.Optional(Type.String()),
  repeated: Type.Boolean(),
})

export const DeskItem = Type.Object({
  ...DueLine.properties,
  version: Count,
  rev: Count,
  publicRev: Type.Union([Count, Type.Null()]),
  objection: MaybeText,
  saves: Count,
  content: Any,
  faults: Type.Array(Any),
  actions: Type.Array(
    Type.Object({
      id: Type.String(),
      verb: Type.Enum(VERBS),
      at: Time,
      unit: MaybeText,
      name: MaybeText,
      data: Type.Record(Type.String(), Type.Unknown()),
    }),
  ),
})

export const Asked = Type.Object({ id: Type.String(), receipt: Type.String(), repeated: Type.Boolean() })
export const Remark = Type.Object({
  id: Type.String(),
  disclosureId: Type.String(),
  villageCode: Type.String(),
  kind: Type.Enum(REMARK_KINDS),
  text: Type.String(),
  askedAt: Time,
  dueAt: Time,
  holder: Type.String(),
  escalated: Count,
  answer: MaybeText,
  answeredAt: MaybeTime,
  understood: Type.Union([Type.Enum(['yes', 'no']), Type.Null()]),
  version: Count,
})
export const Remarks = Type.Object({
  remarks: Type.Array(Type.Object({ ...Remark.properties, item: Type.String(), period: Type.String() })),
})
export const AnsweredRemark = Type.Object({ id: Type.String(), version: Count, repeated: Type.Boolean() })
