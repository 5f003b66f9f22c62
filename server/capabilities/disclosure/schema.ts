import { type Static, type TSchema, Type } from 'typebox'
import { BETWEEN, FILE_KINDS } from './shapes/content.ts'
import type { Verb } from './shapes/vocabulary.ts'

const REASON_MAX = 500
export const REMARK_MAX = 1000
const FILES_MAX = 20
const CENTS = { minimum: -999_999_999_999_999, maximum: 999_999_999_999_999 }

const closed = { additionalProperties: false }
export const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
export const VillageCode = Type.String({ pattern: '^[0-9]{12}$' })
export const PlaceCode = Type.String({ pattern: '^[0-9]{6}([0-9]{3}){0,2}$' })
const Key = Type.String({ pattern: '^[a-z0-9-]{1,40}$' })
const Reason = Type.String({ minLength: 2, maxLength: REASON_MAX })
const Line = Type.String({ minLength: 1, maxLength: 200 })
const Day = Type.String({ format: 'date' })

const Cell = Type.Union([Type.Integer(CENTS), Line])
const Rows = Type.Array(Type.Record(Key, Cell), { maxItems: 500 })

/** A draft as programs send it: amounts in whole cents, days as YYYY-MM-DD. */
const ContentBody = Type.Object(
  {
    subject: Type.Optional(Type.String({ minLength: 2, maxLength: 60 })),
    nothing: Type.Optional(Type.Literal(true)),
    note: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })),
    figures: Type.Record(Key, Cell),
    tables: Type.Record(Key, Rows),
    explanations: Type.Array(
      Type.Object({ between: Type.Enum(BETWEEN), cents: Type.Integer(CENTS), why: Line }, closed),
      {
        maxItems: 20,
      },
    ),
    files: Type.Array(
      Type.Object(
        { sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }), kind: Type.Enum(FILE_KINDS), label: Line },
        closed,
      ),
      { maxItems: FILES_MAX },
    ),
  },
  closed,
)

/** A draft is saved over the one its author had on the screen, and over no other. */
export const DraftBody = Type.Object({ saves: Type.Integer({ minimum: 0 }), content: ContentBody }, closed)

/** Every act names itself and the version its author had on the screen. */
const act = (properties: Record<string, TSchema>) =>
  Type.Object({ id: Id, seen: Type.Integer({ minimum: 1 }), ...properties }, closed)

interface ActSpec<V extends Verb> {
  verb: V
  /** The noun in the address: `POST /api/v1/disclosures/:id/<resource>`. */
  resource: string
  body: ReturnType<typeof act>
}
const spec = <V extends Verb>(verb: V, resource: string, properties: Record<string, TSchema> = {}): ActSpec<V> => ({
  verb,
  resource,
  body: act(properties),
})

/** What desks do with an item, one noun each. */
export const DISCLOSURE_ACTS = [
  spec('submitted', 'submissions', { text: Type.Optional(Type.String({ minLength: 2, maxLength: REASON_MAX })) }),
  spec('objected', 'review-objections', { reason: Reason }),
  spec('agreed', 'review-agreements', { text: Type.Optional(Type.String({ minLength: 2, maxLength: REASON_MAX })) }),
  spec('approved', 'approvals', { text: Reason }),
  spec('published', 'publications'),
  spec('reopened', 'corrections', { reason: Reason }),
  spec('dropped', 'dropped-corrections'),
  spec('withdrawn', 'withdrawals', { reason: Reason }),
  spec('reminded', 'urgings', { text: Type.Optional(Type.String({ minLength: 2, maxLength: REASON_MAX })) }),
] as const

export type DeskVerb = (typeof DISCLOSURE_ACTS)[number]['verb']

/** The body of any act after validation. */
export interface ActBody {
  id: string
  seen: number
  text?: string
  reason?: string
}

/** An event that must be made public. */
export const EventBody = Type.Object(
  { id: Id, villageCode: VillageCode, item: Key, day: Day, subject: Type.String({ minLength: 2, maxLength: 60 }) },
  closed,
)
export type EventBody = Static<typeof EventBody>

export const ErasureBody = Type.Object({ id: Id, rev: Type.Integer({ minimum: 1 }), reason: Reason }, closed)
export type ErasureBody = Static<typeof ErasureBody>

export const REMARK_KINDS = ['question', 'objection'] as const
export type RemarkKind = (typeof REMARK_KINDS)[number]

export const RemarkBody = Type.Object(
  { id: Id, kind: Type.Enum(REMARK_KINDS), text: Type.String({ minLength: 2, maxLength: REMARK_MAX }) },
  closed,
)
export type RemarkBody = Static<typeof RemarkBody>

export const RemarkAnswer = Type.Object(
  {
    id: Id,
    seen: Type.Integer({ minimum: 1 }),
    text: Type.String({ minLength: 2, maxLength: 2000 }),
    /** The question names a private person: the answer is shown, the question is not. */
    withheld: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type RemarkAnswer = Static<typeof RemarkAnswer>

export const RemarkSaying = Type.Object({ id: Id, understood: Type.Enum(['yes', 'no']) }, closed)
export type RemarkSaying = Static<typeof RemarkSaying>

const People = Type.Integer({ minimum: 0, maximum: 1_000_000 })
export const RequestBody = Type.Object(
  {
    id: Id,
    villageCode: VillageCode,
    subject: Type.String({ minLength: 2, maxLength: 60 }),
    villagers: People,
    villagersOf: People,
    representatives: People,
    representativesOf: People,
  },
  closed,
)
export type RequestBody = Static<typeof RequestBody>
