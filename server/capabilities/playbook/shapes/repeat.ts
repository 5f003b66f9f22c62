import { type Static, Type } from 'typebox'
import { closed } from './words.ts'

/** Ways in which the same thing is reported once more. */
const REPEAT_WAYS = ['joined', 'merged', 'reopened'] as const

/** What counts as a repeat report: which further reports, and how long after the first one. */
export const RepeatRule = Type.Object(
  {
    within_days: Type.Integer({ minimum: 1, maximum: 3660 }),
    ways: Type.Array(Type.Enum(REPEAT_WAYS), { minItems: 1, uniqueItems: true }),
  },
  closed,
)
export type RepeatRule = Static<typeof RepeatRule>
