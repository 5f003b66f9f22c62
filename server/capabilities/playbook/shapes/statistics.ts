import { type Static, Type } from 'typebox'
import { closed } from './words.ts'

/** How numbers are shown: when a rate may be given, when a perfect one is asked about, how the map is shaded. */
export const StatisticsRule = Type.Object(
  {
    /** Fewer answers than this have counts but no rate. */
    rateLeast: Type.Integer({ minimum: 1, maximum: 1000 }),
    /** From so many answers on, not one bad answer is a question. */
    perfectLeast: Type.Integer({ minimum: 1, maximum: 10_000 }),
    /** Shares of overdue matters at which the map's next shade begins. */
    lateSteps_percent: Type.Array(Type.Number({ exclusiveMinimum: 0, maximum: 100 }), { minItems: 5, maxItems: 5 }),
  },
  closed,
)
export type StatisticsRule = Static<typeof StatisticsRule>
