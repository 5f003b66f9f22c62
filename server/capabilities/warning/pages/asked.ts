import { type Static, Type } from 'typebox'
import { HEAPS, PlaceCode } from '../schema.ts'

/** Which warnings a desk looks at: a heap, narrowed by place, colour and rule. */
export const Asked = Type.Object({
  heap: Type.Optional(Type.Enum(HEAPS)),
  place: Type.Optional(PlaceCode),
  colour: Type.Optional(Type.Enum(['', 'red', 'amber', 'blue'])),
  rule: Type.Optional(Type.String({ pattern: '^([a-z]+(-[a-z]+)*)?$', maxLength: 40 })),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
  found: Type.Optional(Type.Integer({ minimum: 0, maximum: 9999 })),
})

/** A form sends what was not chosen as nothing between the signs. */
export const narrowedBy = ({ place, colour, rule }: Static<typeof Asked>) => ({
  place,
  colour: colour === '' ? undefined : colour,
  rule: rule === '' ? undefined : rule,
})
