import { type Static, Type } from 'typebox'
import { Count, closed, Limit, Words } from './words.ts'

/** What a village's service centre does for people: which papers, how long. */
export const HallService = Type.Object(
  {
    order: Count,
    name: Words,
    group: Type.Enum(['party', 'village', 'public', 'business']),
    papers: Type.Array(Words, { maxItems: 12 }),
    /** Absent: at once. */
    limit: Type.Optional(Limit),
    /** Somebody else may come with the papers, or be entrusted with it. */
    proxy: Type.Boolean(),
    starter: Type.Boolean(),
  },
  closed,
)
export type HallService = Static<typeof HallService>

/** How slots of a village's service centre are booked. */
export const HallRule = Type.Object(
  {
    slot_minutes: Type.Integer({ minimum: 10, maximum: 240 }),
    /** People at once. */
    places: Type.Integer({ minimum: 1, maximum: 50 }),
    /** How many days ahead. */
    days: Type.Integer({ minimum: 1, maximum: 60 }),
  },
  closed,
)
export type HallRule = Static<typeof HallRule>
