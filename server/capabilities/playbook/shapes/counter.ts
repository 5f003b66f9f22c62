import { type Static, Type } from 'typebox'
import { Count, closed, Key, Limit, Words } from './words.ts'

/** A queue of the counter, with the letter that stands before its numbers. */
export const CounterLine = Type.Object(
  { name: Words, letter: Type.String({ pattern: '^[A-Z]$' }), order: Count },
  closed,
)
export type CounterLine = Static<typeof CounterLine>

/** Where a request may go, and what opens it here. */
export const CounterTrack = Type.Object(
  {
    name: Words,
    order: Count,
    where: Words,
    leads: Type.Enum(['matter', 'petition', 'dispute', 'sealed', 'elsewhere']),
  },
  closed,
)
export type CounterTrack = Static<typeof CounterTrack>

/** Asked in their order; the first yes names the track. `at`: a village's service centre asks its own, and none of the others. */
export const CounterQuestion = Type.Object(
  { question: Words, order: Count, track: Key, at: Type.Optional(Type.Enum(['village'])) },
  closed,
)
export type CounterQuestion = Static<typeof CounterQuestion>

export const CounterRule = Type.Object(
  {
    name: Words,
    handover: Limit,
    calls_most: Type.Integer({ minimum: 1, maximum: 9 }),
    /** The track when every answer is no. */
    fallback: Key,
    refresh_seconds: Type.Integer({ minimum: 5, maximum: 300 }),
  },
  closed,
)
export type CounterRule = Static<typeof CounterRule>
