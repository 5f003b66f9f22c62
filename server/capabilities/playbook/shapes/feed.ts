import { type Static, Type } from 'typebox'
import { Count, closed, Key, Words } from './words.ts'

/** What a partner's event becomes with us. */
export const FEED_TARGETS = ['matter', 'incident', 'incident-judged'] as const
export type FeedTarget = (typeof FEED_TARGETS)[number]

/** Where a value stands in the partner's event (RFC 6901, below `data`; or a column's title of a sheet). */
const From = Type.String({ minLength: 1, maxLength: 120 })
const Code = Type.Object(
  {
    theirs: Type.String({ minLength: 1, maxLength: 60 }),
    ours: Type.Union([Type.String({ minLength: 1, maxLength: 60 }), Type.Boolean()]),
  },
  closed,
)

/** One line of the mapping table: our field, where it is found, and what the partner's codes mean with us. */
const FeedField = Type.Object(
  {
    to: Type.String({ pattern: '^[a-zA-Z]+$', maxLength: 40 }),
    from: From,
    required: Type.Boolean(),
    codes: Type.Optional(Type.Array(Code, { minItems: 1, maxItems: 200 })),
  },
  closed,
)
export type FeedField = Static<typeof FeedField>

const FeedTaking = Type.Object(
  {
    /** The partner's word for such an event. */
    type: Type.String({ minLength: 1, maxLength: 120 }),
    as: Type.Enum(FEED_TARGETS),
    fields: Type.Array(FeedField, { minItems: 1, maxItems: 40 }),
  },
  closed,
)
export type FeedTaking = Static<typeof FeedTaking>

/** A system of somebody else that tells us of events, is told of ours, or both. What is not mapped is not kept. */
export const FeedPartner = Type.Object(
  {
    name: Words,
    order: Count,
    /** How far the partner's clock and the way may lie apart before a message counts as sent again by a stranger. */
    replay_s: Type.Integer({ minimum: 30, maximum: 3600 }),
    batchMost: Type.Integer({ minimum: 1, maximum: 1000 }),
    takes: Type.Array(FeedTaking, { maxItems: 40 }),
    /** Files instead of messages: the type of each row, and the columns with its own number and its time. */
    sheet: Type.Optional(
      Type.Object({ type: Type.String({ maxLength: 120 }), number: From, time: Type.Optional(From) }, closed),
    ),
    /** Told of what becomes of the matters that came from it, and of these kinds from the day the rule holds. */
    tells: Type.Optional(Type.Object({ kinds: Type.Array(Key, { maxItems: 60 }) }, closed)),
  },
  closed,
)
export type FeedPartner = Static<typeof FeedPartner>

/** Which unit is the police, and what kinds of incident are counted. */
export const IncidentRule = Type.Object(
  {
    policeUnit: Type.String({ pattern: '^[a-z0-9-]+$', maxLength: 60 }),
    /** How many days of incidents a desk is shown at once. */
    shown_days: Type.Integer({ minimum: 1, maximum: 400 }),
  },
  closed,
)
export type IncidentRule = Static<typeof IncidentRule>
export const IncidentKind = Type.Object({ name: Words, order: Count }, closed)
export type IncidentKind = Static<typeof IncidentKind>
