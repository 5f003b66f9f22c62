import { type Static, Type } from 'typebox'
import { closed, Key, Words } from './words.ts'

const Headings = Type.Array(Type.Object({ key: Key, name: Words, starter: Type.Boolean() }, closed), {
  minItems: 1,
  maxItems: 20,
})

/** What the county's work list is sorted under, and from when on a line counts as behind. */
export const WorkplanRule = Type.Object(
  {
    forces: Headings,
    mechanisms: Headings,
    /** Behind: less than this share of what would be done by now at an even pace. */
    behind_percent: Type.Integer({ minimum: 1, maximum: 100 }),
  },
  closed,
)
export type WorkplanRule = Static<typeof WorkplanRule>
