import { type Static, Type } from 'typebox'
import { Count, closed, Key, Words } from './words.ts'

const SEAT_GROUPS = ['one', 'seven', 'x'] as const

/** Who takes part in a deliberation, and how long before they are told. */
export const DeliberationRule = Type.Object(
  {
    screenDays: Count,
    noticeDays: Count,
    /** How many of the seven kinds must be there. */
    sevenLeast: Count,
    /** From what likeness on a topic is shown beside a new one. */
    similar_percent: Count,
    similarMost: Count,
    seats: Type.Array(Type.Object({ key: Key, group: Type.Enum(SEAT_GROUPS), name: Words }, closed), {
      minItems: 3,
      maxItems: 40,
    }),
  },
  closed,
)
export type DeliberationRule = Static<typeof DeliberationRule>
