import { type Static, Type } from 'typebox'
import { Count, closed, Key, Words } from './words.ts'

/** One post of a body; staff serve it without a seat. */
const BodyPost = Type.Object(
  {
    key: Key,
    name: Words,
    duties: Words,
    /** Fewer is a vacancy. */
    least: Count,
    most: Type.Integer({ minimum: 1, maximum: 99 }),
    /** Whoever leaves it hands over what is under way. */
    hands_over: Type.Boolean(),
    staff: Type.Boolean(),
  },
  closed,
)

/** A body of every village: how long it serves, who sits in it, when its election is to be prepared. */
export const VillageBody = Type.Object(
  {
    order: Count,
    name: Words,
    formed_by: Words,
    term_years: Type.Integer({ minimum: 1, maximum: 10 }),
    members: Type.Object({ least: Count, most: Type.Integer({ minimum: 1, maximum: 99 }), women: Count }, closed),
    posts: Type.Array(BodyPost, { minItems: 1, maxItems: 9 }),
    /** So long before the end of the term the next election is prepared. */
    prepare_days: Count,
    /** The end of a post is made known within so many days. */
    announce_days: Count,
    /** A proposal of the platform that the county still has to look through. */
    starter: Type.Boolean(),
  },
  closed,
)
export type VillageBody = Static<typeof VillageBody>

const KEPT_APART = ['same', 'spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild', 'other'] as const
const Side = Type.Object({ body: Key, posts: Type.Optional(Type.Array(Key, { minItems: 1, maxItems: 9 })) }, closed)

/** Two posts and who may not hold both: one person, or kin. `allow` says what is lawful and follows from it. */
export const PostRule = Type.Object(
  {
    order: Count,
    name: Words,
    says: Words,
    between: Type.Tuple([Side, Side]),
    relations: Type.Array(Type.Enum(KEPT_APART), { minItems: 1, maxItems: 8 }),
    effect: Type.Enum(['refuse', 'flag', 'allow']),
    starter: Type.Boolean(),
  },
  closed,
)
export type PostRule = Static<typeof PostRule>
