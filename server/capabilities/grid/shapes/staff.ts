import { type Static, Type } from 'typebox'

const Id = Type.String({ format: 'uuid' })
const Day = Type.String({ format: 'date' })
const Name = Type.String({ minLength: 1, maxLength: 40 })
const Phone = Type.String({ pattern: '^[0-9+() -]{5,30}$' })
const GridCode = Type.String({ pattern: '^[0-9]{15}$' })
const ROLES = ['head', 'full-time', 'part-time', 'party', 'police'] as const

/** What a desk is told about the people of a grid, the worst first. */
export const ALERTS = ['no-head', 'no-full-time', 'term-over', 'alone', 'term-soon', 'leaves-soon'] as const

/** Somebody takes up a post; with `follows` from somebody who leaves it that day, with the post's open work. */
export const NewPost = Type.Object({
  id: Id,
  role: Type.Enum(ROLES),
  personName: Name,
  phone: Phone,
  validFrom: Day,
  termUntil: Type.Optional(Day),
  follows: Type.Optional(Id),
})
export type NewPost = Static<typeof NewPost>
export const PostEnding = Type.Object({ id: Id, postId: Id, validTo: Day })
export type PostEnding = Static<typeof PostEnding>
/** Without a deputy the desk is told, and the public page names nobody for those days. */
export const NewLeave = Type.Object({
  id: Id,
  postId: Id,
  fromOn: Day,
  toOn: Day,
  deputyName: Type.Optional(Name),
  deputyPhone: Type.Optional(Phone),
})
export type NewLeave = Static<typeof NewLeave>
export const NewTraining = Type.Object({
  id: Id,
  postId: Id,
  heldOn: Day,
  topic: Type.String({ minLength: 2, maxLength: 120 }),
  hours: Type.String({ pattern: '^[0-9]{1,3}(\\.[05])?$' }),
})
export type NewTraining = Static<typeof NewTraining>
export const ByGrid = Type.Object({ grid: GridCode })
export const StaffActDone = Type.Object({ id: Type.String(), repeated: Type.Boolean() })

const OrNot = Type.Union([Type.String(), Type.Null()])
export const ShownStaff = Type.Object({
  posts: Type.Array(
    Type.Object({
      id: Type.String(),
      role: Type.String(),
      name: Type.String(),
      phone: Type.String(),
      from: Type.String(),
      to: OrNot,
      term: OrNot,
    }),
  ),
  leaves: Type.Array(
    Type.Object({ id: Type.String(), postId: Type.String(), from: Type.String(), to: Type.String(), deputy: OrNot }),
  ),
  trainings: Type.Array(
    Type.Object({
      id: Type.String(),
      postId: Type.String(),
      on: Type.String(),
      topic: Type.String(),
      hours: Type.String(),
    }),
  ),
})
export const Alert = Type.Object({
  grid: Type.String(),
  kind: Type.Enum(ALERTS),
  name: Type.Optional(Type.String()),
  on: Type.Optional(Type.String()),
})
