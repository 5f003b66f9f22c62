import { type Static, Type } from 'typebox'
import { actShape } from '#platform/facts/act-shape.ts'
import { PERIODS, WAYS } from './shapes/vocabulary.ts'

const closed = { additionalProperties: false }
export const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
export const VillageCode = Type.String({ pattern: '^[0-9]{12}$' })
const Title = Type.String({ minLength: 4, maxLength: 60 })
const Line = Type.String({ minLength: 4, maxLength: 120 })
const Text = Type.String({ minLength: 4, maxLength: 2000 })
const Reason = Type.String({ minLength: 4, maxLength: 500 })
const Points = Type.Integer({ minimum: 1, maximum: 1000 })
const Cap = Type.Integer({ minimum: 1, maximum: 10_000 })
/** Small: at most ten thousand yuan a period. */
const Budget = Type.Integer({ minimum: 0, maximum: 1_000_000 })
const Period = Type.Enum(PERIODS)

export const DraftBody = Type.Object(
  { id: Id, villageCode: VillageCode, title: Title, period: Period, cap: Cap, budgetCents: Budget },
  closed,
)
export type DraftBody = Static<typeof DraftBody>

/** What anybody says to a draft, without a name. */
export const CommentBody = Type.Object({ id: Id, text: Text }, closed)
export type CommentBody = Static<typeof CommentBody>

/** What desks do, one noun each: `POST /api/v1/credits/:id/<resource>`. */
export const CREDIT_ACTS = [
  actShape('itemed', 'items', { way: Type.Enum(WAYS), text: Line, points: Points, evidence: Line }),
  actShape('rewarded', 'rewards', {
    text: Line,
    points: Points,
    costCents: Type.Integer({ minimum: 0, maximum: 50_000 }),
  }),
  actShape('struck', 'strikings', { line: Type.String({ pattern: '^[ir][0-9]{1,3}$' }) }),
  actShape('opened', 'consultations'),
  actShape('adopted', 'adoptions', {
    decision: Type.String({ format: 'uuid' }),
    from: Type.String({ format: 'date' }),
    text: Text,
  }),
  actShape('revised', 'revisions', {
    title: Type.Optional(Title),
    period: Type.Optional(Period),
    cap: Type.Optional(Cap),
    budgetCents: Type.Optional(Budget),
  }),
  actShape('redrafted', 'redraftings', { reason: Reason }),
  actShape('ended', 'endings', { reason: Reason }),
  actShape('dropped', 'droppings', { reason: Reason }),
] as const
export type DeskVerb = (typeof CREDIT_ACTS)[number]['verb']

/** The body of any act after validation; each verb reads its own part. */
export interface ActBody {
  id: string
  seen: number
  title?: string
  period?: (typeof PERIODS)[number]
  cap?: number
  budgetCents?: number
  way?: (typeof WAYS)[number]
  text?: string
  points?: number
  evidence?: string
  costCents?: number
  line?: string
  decision?: string
  from?: string
  reason?: string
}

const Name = Type.String({ minLength: 2, maxLength: 40 })
const Door = Type.String({ minLength: 1, maxLength: 60 })
const Form = Type.String({ minLength: 1, maxLength: 40 })
const Uuid = Type.String({ format: 'uuid' })
const Key = Type.String({ pattern: '^[ir][0-9]{1,3}$' })
const Day = Type.String({ format: 'date' })

/** On paper, signed by the household, at the village's desk. */
export const PaperBody = Type.Object({ id: Id, villageCode: VillageCode, name: Name, door: Door, form: Form }, closed)
export type PaperBody = Static<typeof PaperBody>

/** What desks do, one noun each: `POST /api/v1/credit-members/:id/<resource>`. */
export const MEMBER_ACTS = [
  actShape('confirmed', 'confirmations', { waiting: Uuid }),
  actShape('refused', 'refusals', { waiting: Uuid, reason: Reason }),
  actShape('answered', 'answers', { appeal: Uuid, upheld: Type.Boolean(), reason: Reason }),
  actShape('admitted', 'admissions', { door: Door }),
  actShape('proposed', 'proposals', { item: Key, on: Day, note: Reason }),
  actShape('exchanged', 'exchanges', { reward: Key }),
  actShape('withdrawn', 'withdrawals', { standing: Uuid, reason: Reason }),
  actShape('appealed', 'appeals', { against: Uuid, text: Reason, form: Form }),
  actShape('declined', 'declinings', { reason: Reason }),
  actShape('left', 'leavings', { form: Form }),
] as const
export type MemberDeskVerb = (typeof MEMBER_ACTS)[number]['verb']

/** From the signed-in resident's own page: a box ticked by hand, for each household once. */
export const JoinForm = Type.Object(
  { id: Id, village: VillageCode, name: Name, door: Door, consent: Type.Literal('yes') },
  closed,
)
export type JoinForm = Static<typeof JoinForm>

export const OWN_ACTS = [
  actShape('proposed', 'proposals', { item: Key, on: Day, note: Reason }),
  actShape('appealed', 'appeals', { against: Uuid, text: Reason }),
  actShape('left', 'leavings'),
  actShape('rejoined', 'returns'),
] as const
export type OwnVerb = (typeof OWN_ACTS)[number]['verb']

/** The body of any act after validation; each verb reads its own part. */
export interface MemberBody {
  id: string
  seen: number
  waiting?: string
  standing?: string
  appeal?: string
  against?: string
  item?: string
  reward?: string
  on?: string
  note?: string
  text?: string
  reason?: string
  upheld?: boolean
  door?: string
  form?: string
}
