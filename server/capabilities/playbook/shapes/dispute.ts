import { type Static, Type } from 'typebox'
import { Count, closed, Key, Limit, Words } from './words.ts'

/** A kind of quarrel: whether a court may confirm what was agreed, and what mediators look at first. */
export const DisputeKind = Type.Object(
  { name: Words, order: Count, confirmable: Type.Boolean(), guidance: Words },
  closed,
)
export type DisputeKind = Static<typeof DisputeKind>

/** The clocks of mediation and what the parties are told before it begins. */
export const DisputeRule = Type.Object(
  {
    name: Words,
    mediate: Limit,
    /** How much longer, at most, when all parties agree; and how often. */
    extend: Limit,
    extensions_most: Type.Integer({ minimum: 0, maximum: 9 }),
    /** For the joint request to the court, from the day on which the agreement took effect. */
    confirm: Limit,
    /** For the court, from the request. */
    courtDecides: Limit,
    rights: Type.Array(Words, { minItems: 1, maxItems: 12 }),
  },
  closed,
)
export type DisputeRule = Static<typeof DisputeRule>

/** A way to go on, told when mediation is refused, fails or is broken, or where somebody must be protected. */
export const DisputeRoute = Type.Object(
  {
    name: Words,
    order: Count,
    where: Words,
    when: Type.Array(Type.Enum(['refused', 'failed', 'withdrawn', 'breached', 'violence']), {
      minItems: 1,
      maxItems: 5,
      uniqueItems: true,
    }),
    /** Only for these kinds; without it for all. */
    kinds: Type.Optional(Type.Array(Key, { minItems: 1, uniqueItems: true })),
  },
  closed,
)
export type DisputeRoute = Static<typeof DisputeRoute>
