import { type Static, Type } from 'typebox'
import { closed } from './words.ts'

/** How often in a year a village goes to see how others do. */
export const TourRule = Type.Object({ per_year: Type.Integer({ minimum: 1, maximum: 24 }) }, closed)
export type TourRule = Static<typeof TourRule>
