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
  },
  closed,
)
export type NewCallout = Static<typeof NewCallout>

/** `reason`: why somebody cannot come, or why nobody need come any more. */
export const CalloutAct = Type.Object(
  { id: Id, reason: Type.Optional(Type.String({ minLength: 2, maxLength: 300 })) },
  closed,
)
export type CalloutAct = Static<typeof CalloutAct>
