import { type Static, Type } from 'typebox'
import { actShape } from '#platform/facts/act-shape.ts'

const closed = { additionalProperties: false }
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
export const VillageCode = Type.String({ pattern: '^[0-9]{12}$' })
const Title = Type.String({ minLength: 4, maxLength: 60 })
const Text = Type.String({ minLength: 4, maxLength: 2000 })
const Reason = Type.String({ minLength: 4, maxLength: 500 })
/** A clause a line; a line that begins with # is a heading. */
const Clauses = Type.String({ minLength: 4, maxLength: 12_000 })

export const DraftBody = Type.Object({ id: Id, villageCode: VillageCode, title: Title, clauses: Clauses }, closed)
export type DraftBody = Static<typeof DraftBody>

/** What anybody says to a draft, without a name; about one clause or the whole. */
export const CommentBody = Type.Object(
  { id: Id, text: Text, clause: Type.Optional(Type.String({ pattern: '^c[0-9]{1,3}$' })) },
  closed,
)
export type CommentBody = Static<typeof CommentBody>

/** What desks do, one noun each: `POST /api/v1/charters/:id/<resource>`. */
export const CHARTER_ACTS = [
  actShape('opened', 'consultations'),
  actShape('revised', 'revisions', { title: Type.Optional(Title), clauses: Clauses }),
  actShape('submitted', 'submissions', { text: Text }),
  actShape('reviewed', 'reviews', { text: Text, flagAnswer: Type.Optional(Text) }),
  actShape('returned', 'returns', { reason: Reason }),
  actShape('adopted', 'adoptions', { decision: Type.String({ format: 'uuid' }) }),
  actShape('filed', 'filings', { text: Type.Optional(Text) }),
  actShape('ordered', 'orders', { reason: Reason }),
  actShape('dropped', 'droppings', { reason: Reason }),
] as const
export type DeskVerb = (typeof CHARTER_ACTS)[number]['verb']

/** The body of any act after validation; each verb reads its own part. */
export interface ActBody {
  id: string
  seen: number
  title?: string
  clauses?: string
  text?: string
  reason?: string
  flagAnswer?: string
  decision?: string
}
