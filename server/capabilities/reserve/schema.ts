import { type Static, Type } from 'typebox'
import { actShape } from '#platform/facts/act-shape.ts'
import { OUTCOMES } from './shapes/vocabulary.ts'

const closed = { additionalProperties: false }
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
const VillageCode = Type.String({ pattern: '^[0-9]{12}$' })
const Day = Type.String({ format: 'date', pattern: '^20[0-9]{2}-' })
const Text = Type.String({ minLength: 4, maxLength: 2000 })
const Reason = Type.String({ minLength: 4, maxLength: 500 })
const Paper = Type.String({ minLength: 2, maxLength: 120 })
const Points = Type.String({ minLength: 1, maxLength: 5, description: 'Of a hundred, with at most one decimal: 86.5' })
const Uuid = Type.String({ format: 'uuid' })

/** The notice: posts wanted, one village a line, conditions, papers, the days. */
export const OpenBody = Type.Object(
  {
    id: Id,
    title: Type.String({ minLength: 4, maxLength: 60 }),
    posts: Type.String({ minLength: 3, maxLength: 1000 }),
    conditions: Text,
    papers: Text,
    applyUntil: Day,
    examOn: Day,
    examAt: Type.String({ minLength: 2, maxLength: 120 }),
  },
  closed,
)
export type OpenBody = Static<typeof OpenBody>

/** As little as the examination needs: no identity number, no address. */
export const ApplyBody = Type.Object(
  {
    id: Id,
    village: VillageCode,
    name: Type.String({ minLength: 2, maxLength: 40 }),
    phone: Type.String({ pattern: '^[0-9\uff10-\uff19 +\uff0d-]{5,20}$' }),
    born: Type.String({ pattern: '^(19[4-9]|20[01])[0-9]$', description: 'Year of birth' }),
  },
  closed,
)
export type ApplyBody = Static<typeof ApplyBody>

export const ObjectionBody = Type.Object({ id: Id, text: Text }, closed)
export type ObjectionBody = Static<typeof ObjectionBody>

/** What the town and the organisation department do about a recruitment. */
export const RECRUITMENT_ACTS = [
  actShape('listed', 'lists'),
  actShape('answered', 'answers', { objection: Uuid, upheld: Type.Boolean(), text: Text }),
  actShape('confirmed', 'confirmations'),
  actShape('dropped', 'droppings', { reason: Reason }),
] as const
export type RecruitmentActVerb = (typeof RECRUITMENT_ACTS)[number]['verb']

/** What is done about one applicant or reserve talent. */
export const RESERVE_ACTS = [
  actShape('admitted', 'admissions'),
  actShape('refused', 'refusals', { reason: Reason }),
  actShape('scored', 'scores', { written: Points, interview: Points }),
  actShape('checked', 'checks', { written: Points, interview: Points }),
  actShape('hired', 'contracts', { decision: Uuid, since: Day, until: Day, mentor: Uuid, paper: Paper }),
  actShape('grown', 'growth', {
    kind: Type.String({ pattern: '^[a-z]+$', maxLength: 20 }),
    heldOn: Day,
    text: Text,
    result: Type.Optional(Type.String({ minLength: 2, maxLength: 400 })),
    paper: Paper,
  }),
  actShape('mentored', 'mentors', { mentor: Uuid }),
  actShape('concluded', 'outcomes', {
    outcome: Type.Enum(OUTCOMES),
    heldOn: Day,
    until: Type.Optional(Day),
    text: Text,
  }),
  actShape('withdrawn', 'withdrawals', { reason: Reason }),
] as const
export type DeskVerb = (typeof RESERVE_ACTS)[number]['verb']

/** The body of any act after validation; each verb reads its own part. */
export interface ActBody {
  id: string
  seen: number
  reason?: string
  written?: string
  interview?: string
  decision?: string
  since?: string
  until?: string
  mentor?: string
  paper?: string
  kind?: string
  heldOn?: string
  text?: string
  result?: string
  outcome?: (typeof OUTCOMES)[number]
  objection?: string
  upheld?: boolean
}
