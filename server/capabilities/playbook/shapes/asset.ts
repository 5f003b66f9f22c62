import { type Static, Type } from 'typebox'
import { closed, Key, Words } from './words.ts'

/** What letting or disposing of the collective’s property may rest on: types of decision, and items of these powers. */
export const AssetGround = Type.Object(
  {
    name: Words,
    kinds: Type.Array(Key, { maxItems: 12 }),
    powers: Type.Array(Key, { maxItems: 12 }),
    /** A proposal of the platform that the county still has to look through. */
    starter: Type.Boolean(),
  },
  closed,
)
export type AssetGround = Static<typeof AssetGround>
