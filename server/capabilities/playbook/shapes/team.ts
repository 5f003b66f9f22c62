import { type Static, Type } from 'typebox'
import { Count, closed, Key, Words } from './words.ts'

/** One of the kinds of team that villages have. */
export const TeamKind = Type.Object({ order: Count, name: Words, explain: Words, starter: Type.Boolean() }, closed)
export type TeamKind = Static<typeof TeamKind>

const Named = Type.Array(Type.Object({ key: Key, name: Words }, closed), { minItems: 1, maxItems: 20 })

/** What makes a model team, how long it is shown beforehand, and the fields of volunteers. */
export const TeamRule = Type.Object({ noticeDays: Count, membersLeast: Count, criteria: Named, fields: Named }, closed)
export type TeamRule = Static<typeof TeamRule>
