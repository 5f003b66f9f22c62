import { type Static, Type } from 'typebox'
import { closed, Words } from './words.ts'

const Days = Type.Integer({ minimum: 1, maximum: 3650 })
const Percent = Type.Integer({ minimum: 0, maximum: 100 })

/** How a town recruits reserve talents and villages hire them; points are of a hundred, the interview weighs the rest. */
export const ReserveRule = Type.Object(
  {
    /** From the notice to the last day of applying, at least. */
    noticeDays: Days,
    objectDays: Days,
    writtenPercent: Percent,
    passMark: Percent,
    /** The list names at most so many for each post. */
    perPost: Type.Integer({ minimum: 1, maximum: 10 }),
    contractMonths: Type.Integer({ minimum: 1, maximum: 120 }),
    reviewMonths: Type.Integer({ minimum: 1, maximum: 60 }),
    /** So long name and telephone of those who were not taken are kept. */
    keptDays: Days,
    /** Kinds of decision by which a village hires. */
    decisions: Type.Array(Type.String(), { minItems: 1, maxItems: 10 }),
    growth: Type.Array(Type.Object({ key: Type.String({ pattern: '^[a-z]+$' }), name: Words }, closed), {
      minItems: 1,
      maxItems: 12,
    }),
  },
  closed,
)
export type ReserveRule = Static<typeof ReserveRule>
