import { type Static, Type } from 'typebox'

const Id = Type.String({ format: 'uuid' })
const Day = Type.String({ format: 'date' })
const Name = Type.String({ minLength: 1, maxLength: 40 })
const Phone = Type.String({ minLength: 5, maxLength: 30, pattern: '^[0-9+() -]+$' })
const ROLES = ['head', 'full-time', 'part-time', 'party', 'police'] as const

/** Somebody takes up a post; with `follows` from somebody who leaves it that day, with the post's open work. */
export const NewPost = Type.Object({
  requestId: Id,
  role: Type.Enum(ROLES),
  personName: Name,
  phone: Phone,
  validFrom: Day,
  termUntil: Type.Optional(Day),
  follows: Type.Optional(Id),
})
export type NewPost = Static<typeof NewPost>
export const PostEnding = Type.Object({ requestId: Id, postId: Id, validTo: Day })
export type PostEnding = Static<typeof PostEnding>
export const NewLeave = Type.Object({
  requestId: Id,
  postId: Id,
  fromOn: Day,
  toOn: Day,
  deputyName: Name,
  deputyPhone: Phone,
})
export type NewLeave = Static<typeof NewLeave>
export const NewTraining = Type.Object({
  requestId: Id,
  postId: Id,
  heldOn: Day,
  topic: Type.String({ minLength: 2, maxLength: 120 }),
  hours: Type.String({ pattern: '^[0-9]{1,3}(\\.[05])?$' }),
})
export type NewTraining = Static<typeof NewTraining>
export const ByGrid = Type.Object({ grid: Type.String({ pattern: '^[0-9]{15}$' }) })
