import { type Static, Type } from 'typebox'

const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })
/** Empty boxes of a form say nothing. */
const orEmpty = (pattern: string) => Type.Optional(Type.String({ pattern: `^(${pattern})?$`, maxLength: 80 }))

export const AuditAsk = Type.Object({
  from: Type.Optional(Type.Union([Day, Type.Literal('')])),
  to: Type.Optional(Type.Union([Day, Type.Literal('')])),
  /** An account's sign-in name. */
  who: orEmpty('[a-z0-9.-]{1,60}'),
  /** The verb, or its first part: `matter`, `matter.read`. */
  verb: orEmpty('[a-z-]{1,30}(\\.[a-z-]{1,40})?'),
  object: orEmpty('[0-9A-Za-z:/_-]{1,80}'),
  before: Type.Optional(Type.String({ pattern: '^[0-9]{1,18}$' })),
})
export type AuditAsk = Static<typeof AuditAsk>

export interface AuditLine {
  id: string
  at: Date
  actorKind: string
  actorName: string | null
  actorRole: string | null
  actorUnit: string | null
  verb: string
  objectKind: string
  objectId: string | null
  placeCode: string | null
}
