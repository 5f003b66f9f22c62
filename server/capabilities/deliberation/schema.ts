import { type Static, Type } from 'typebox'
import { actShape } from '#platform/facts/act-shape.ts'
import { CHANNELS, SOLVED, WAYS } from './shapes/vocabulary.ts'

const closed = { additionalProperties: false }
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
export const VillageCode = Type.String({ pattern: '^[0-9]{12}$' })
const Title = Type.String({ minLength: 4, maxLength: 60 })
const Line = Type.String({ minLength: 2, maxLength: 120 })
const Text = Type.String({ minLength: 4, maxLength: 2000 })
const Reason = Type.String({ minLength: 4, maxLength: 500 })
const Day = Type.String({ format: 'date' })
const Key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })

/** A topic in somebody's own words; nobody's name is asked for. */
export const TopicBody = Type.Object({ id: Id, title: Title, text: Text }, closed)
export type TopicBody = Static<typeof TopicBody>

/** The same from paper, from a recording or by word of mouth, taken down at the desk. */
export const TakenBody = Type.Object(
  { id: Id, villageCode: VillageCode, channel: Type.Enum(CHANNELS), title: Title, text: Text },
  closed,
)
export type TakenBody = Static<typeof TakenBody>

export const RatingBody = Type.Object(
  { id: Id, solved: Type.Enum(SOLVED), text: Type.Optional(Type.String({ maxLength: 300 })) },
  closed,
)
export type RatingBody = Static<typeof RatingBody>

/** What desks do, one noun each: `POST /api/v1/deliberations/:id/<resource>`. */
export const DELIBERATION_ACTS = [
  actShape('admitted', 'admissions', { text: Type.Optional(Text) }),
  actShape('refused', 'refusals', { reason: Reason, hideTitle: Type.Optional(Type.Boolean()) }),
  actShape('overruled', 'overrulings', { reason: Reason }),
  actShape('seated', 'seats', { seat: Key, interest: Line, names: Type.String({ minLength: 1, maxLength: 1000 }) }),
  actShape('noticed', 'notices', { meetsOn: Day, place: Line, text: Type.Optional(Text) }),
  actShape('met', 'minutes', {
    present: Type.Integer({ minimum: 1, maximum: 500 }),
    consensus: Type.Boolean(),
    text: Text,
  }),
  actShape('routed', 'routes', {
    way: Type.Enum(WAYS),
    text: Text,
    dueOn: Type.Optional(Day),
    kind: Type.Optional(Key),
  }),
  actShape('progressed', 'progress-notes', { text: Text }),
  actShape('completed', 'completions', { text: Text }),
] as const

export type DeskVerb = (typeof DELIBERATION_ACTS)[number]['verb']

/** The body of any act after validation; each verb reads its own part. */
export interface ActBody {
  id: string
  seen: number
  text?: string
  reason?: string
  hideTitle?: boolean
  seat?: string
  interest?: string
  names?: string
  meetsOn?: string
  place?: string
  present?: number
  consensus?: boolean
  way?: (typeof WAYS)[number]
  dueOn?: string
  kind?: string
}
