import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const Id = Type.String({ format: 'uuid' })

export const ById = Type.Object({ id: Id })

/** Who is called out, to what and by when; about a household or a matter, or about neither. */
export const NewCallout = Type.Object(
  {
    id: Id,
    gridCode: Type.String({ pattern: '^[0-9]{15}$' }),
    what: Type.String({ minLength: 4, maxLength: 300 }),
    dueAt: Type.String({ format: 'date-time' }),
    householdId: Type.Optional(Id),
    matterNumber: Type.Optional(Type.Integer({ minimum: 1, maximum: 999_999_999_999 })),
    /** A team of the grid's village, instead of the grid's worker. */
    teamId: Type.Optional(Id),
  },
  closed,
)
export type NewCallout = Static<typeof NewCallout>

/** `reason`: why somebody cannot come, or why nobody need come any more. */
export const CalloutAct = Type.Object(
  {
    id: Id,
    reason: Type.Optional(Type.String({ minLength: 2, maxLength: 300 })),
    /** From a phone: when it was said by its clock, and how far that was off. */
    saidAt: Type.Optional(Type.String({ format: 'date-time' })),
    offsetMinutes: Type.Optional(Type.Integer({ minimum: -5_256_000, maximum: 5_256_000 })),
  },
  closed,
)
export type CalloutAct = Static<typeof CalloutAct>

/** An answer as a phone holds it, when its worker may not send any more and a desk takes it in. */
export const CalloutAnswer = Type.Object(
  {
    kind: Type.Literal('callout-answer'),
    callout: Id,
    verb: Type.Enum(['accepted', 'declined']),
    reason: Type.Optional(Type.String({ minLength: 2, maxLength: 300 })),
    deviceAt: Type.String({ format: 'date-time' }),
    deviceOffsetMinutes: Type.Integer({ minimum: -5_256_000, maximum: 5_256_000 }),
  },
  closed,
)
export type CalloutAnswer = Static<typeof CalloutAnswer>
