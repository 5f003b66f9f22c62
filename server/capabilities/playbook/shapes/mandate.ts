import { type Static, Type } from 'typebox'
import { closed, Key, Words } from './words.ts'

/** Somebody acts for a resident: what may be entrusted, and for how long. */
export const MandateRule = Type.Object(
  {
    name: Words,
    scopes: Type.Array(Type.Object({ key: Key, name: Words }, closed), { minItems: 1, maxItems: 12 }),
    days_usual: Type.Integer({ minimum: 1, maximum: 3650 }),
    days_most: Type.Integer({ minimum: 1, maximum: 3650 }),
  },
  closed,
)
export type MandateRule = Static<typeof MandateRule>
