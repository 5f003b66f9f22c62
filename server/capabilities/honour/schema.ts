import { type Static, Type } from 'typebox'
import { actShape } from '#platform/facts/act-shape.ts'
import { ANSWERS, SUBJECTS, WAYS } from './shapes/vocabulary.ts'

const closed = { additionalProperties: false }
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
export const VillageCode = Type.String({ pattern: '^[0-9]{12}$' })
const Key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })
const Title = Type.String({ minLength: 4, maxLength: 60 })
const Text = Type.String({ minLength: 4, maxLength: 2000 })
const Reason = Type.String({ minLength: 4, maxLength: 500 })

const PROPOSAL = {
  kind: Key,
  subject: Type.Enum(SUBJECTS),
  name: Type.String({ minLength: 2, maxLength: 40 }),
  text: Text,
  evidence: Type.Optional(Type.String({ minLength: 2, maxLength: 1000 })),
  harmony: Type.Optional(Key),
}

/** Who is proposed and why; nobody's own name is asked for. */
export const ProposalBody = Type.Object({ id: Id, ...PROPOSAL }, closed)
export type ProposalBody = Static<typeof ProposalBody>

/** The same from paper or by word of mouth, taken down at the desk. */
export const TakenBody = Type.Object({ id: Id, villageCode: VillageCode, ...PROPOSAL }, closed)
export type TakenBody = Static<typeof TakenBody>

export const ObjectionBody = Type.Object({ id: Id, text: Text }, closed)
export type ObjectionBody = Static<typeof ObjectionBody>

/** What desks do, one noun each: `POST /api/v1/honours/:id/<resource>`. */
export const HONOUR_ACTS = [
  actShape('admitted', 'admissions', { title: Title, text: Text }),
  actShape('refused', 'refusals', { reason: Reason }),
  actShape('evidenced', 'evidence', {
    text: Type.String({ minLength: 4, maxLength: 400 }),
    record: Type.Optional(Type.String({ pattern: '^[a-z]+/[0-9a-f-]{36}$' })),
  }),
  actShape('consented', 'consents', { answer: Type.Enum(ANSWERS), way: Type.Enum(WAYS) }),
  actShape('noticed', 'notices'),
  actShape('answered', 'answers', {
    objection: Type.String({ format: 'uuid' }),
    upheld: Type.Boolean(),
    text: Text,
  }),
  actShape('confirmed', 'confirmations'),
  actShape('revised', 'revisions', { title: Type.Optional(Title), text: Text }),
  actShape('unnamed', 'withdrawn-consents'),
  actShape('revoked', 'revocations', { reason: Reason }),
  actShape('dropped', 'droppings', { reason: Reason }),
] as const
export type DeskVerb = (typeof HONOUR_ACTS)[number]['verb']

/** The body of any act after validation; each verb reads its own part. */
export interface ActBody {
  id: string
  seen: number
  title?: string
  text?: string
  reason?: string
  record?: string
  answer?: (typeof ANSWERS)[number]
  way?: (typeof WAYS)[number]
  objection?: string
  upheld?: boolean
}
