import { type Static, Type } from 'typebox'
import { closed, Words } from './words.ts'

/** One number about sealed reports: a deadline, how long they are kept, how many are taken without proof of work. */
export const TipoffRule = Type.Object(
  {
    name: Words,
    value: Type.Integer({ minimum: 1, maximum: 100_000 }),
    unit: Type.Enum(['workdays', 'days', 'months', 'per-hour', 'bits']),
    /** No law was found that gives it: a value to begin with. */
    starter: Type.Boolean(),
  },
  closed,
)
export type TipoffRule = Static<typeof TipoffRule>
