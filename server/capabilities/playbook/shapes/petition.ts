import { type Static, Type } from 'typebox'
import { Count, closed, Key, Limit, Words } from './words.ts'

/** One law's clocks for petitions; what it leaves open is read from the set named after it. */
export const PetitionClocks = Type.Object(
  {
    name: Words,
    order: Count,
    passOn: Type.Optional(Limit),
    accept: Type.Optional(Limit),
    notMine: Type.Optional(Limit),
    handle: Type.Optional(Limit),
    /** How much longer, at most. */
    extend: Type.Optional(Limit),
    askReview: Type.Optional(Limit),
    review: Type.Optional(Limit),
    askReReview: Type.Optional(Limit),
    reReview: Type.Optional(Limit),
  },
  closed,
)
export type PetitionClocks = Static<typeof PetitionClocks>

/** Which clocks count. Of several the strictest binds the offices, and the longest is the petitioner's own. */
export const PetitionRule = Type.Object(
  {
    name: Words,
    clocks: Type.Array(Key, { minItems: 1, maxItems: 4, uniqueItems: true }),
    representatives_most: Type.Integer({ minimum: 1, maximum: 100 }),
    extensions_most: Type.Integer({ minimum: 0, maximum: 5 }),
  },
  closed,
)
export type PetitionRule = Static<typeof PetitionRule>

/** A procedure that the law has for a request which is no petition. */
export const PetitionTrack = Type.Object({ name: Words, order: Count, where: Words }, closed)
export type PetitionTrack = Static<typeof PetitionTrack>
