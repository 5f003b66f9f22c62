import { type Static, Type } from 'typebox'
import { Count, closed, Key, Words } from './words.ts'

/** How the effect of a practice is compared, and the harmonies that practices are tagged with. */
export const PracticeRule = Type.Object(
  {
    /** Whole months before and after; fewer while fewer have passed. */
    months: Type.Integer({ minimum: 1, maximum: 24 }),
    /** A denominator below it says little, and the page says so. */
    least: Count,
    /** A figure of the reports, out of another where it is a share; in plain words what one record of it is. */
    indicators: Type.Array(Type.Object({ figure: Key, of: Type.Optional(Key), name: Words, counts: Words }, closed), {
      minItems: 1,
      maxItems: 12,
    }),
    harmonies: Type.Array(Type.Object({ key: Key, name: Words }, closed), { minItems: 1, maxItems: 12 }),
  },
  closed,
)
export type PracticeRule = Static<typeof PracticeRule>
