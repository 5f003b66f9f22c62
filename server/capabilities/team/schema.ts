import { type Static, Type } from 'typebox'
import { actShape } from '#platform/facts/act-shape.ts'

const closed = { additionalProperties: false }
const CENTS_MAX = 99_999_999_999
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
export const VillageCode = Type.String({ pattern: '^[0-9]{12}$' })
const Key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })
const Name = Type.String({ minLength: 2, maxLength: 20 })
const Line = Type.String({ minLength: 2, maxLength: 120 })
const Text = Type.String({ minLength: 4, maxLength: 2000 })
const Reason = Type.String({ minLength: 4, maxLength: 500 })
const maybe = Type.Optional

/** A team of one of the playbook's kinds, with a name of its own and somebody in charge. */
export const FormBody = Type.Object({ id: Id, villageCode: VillageCode, kind: Key, name: Line, leader: Name }, closed)
export type FormBody = Static<typeof FormBody>

/** What desks do: `POST /api/v1/teams/:id/<resource>`. */
export const TEAM_ACTS = [
  actShape('joined', 'members', {
    name: Name,
    volunteer: Type.Boolean(),
    field: maybe(Key),
    skills: maybe(Line),
    partyPost: maybe(Line),
  }),
  actShape('served', 'services', {
    on: Type.String({ format: 'date' }),
    text: Text,
    people: Type.Integer({ minimum: 1, maximum: 500 }),
    savedCents: maybe(Type.Integer({ minimum: 0, maximum: CENTS_MAX })),
    harmony: maybe(Key),
  }),
  actShape('nominated', 'nominations', { text: Text }),
  actShape('supported', 'supports', { text: Text }),
  actShape('shown', 'notices', { text: maybe(Text) }),
  actShape('objected', 'objections', { text: Text }),
  actShape('settled', 'settlements', { upheld: Type.Boolean(), text: Text }),
  actShape('recognised', 'recognitions', { text: maybe(Text) }),
  actShape('declined', 'declinations', { reason: Reason }),
  actShape('withdrawn', 'withdrawals', { reason: Reason }),
  actShape('left', 'leavings', { number: Type.Integer({ minimum: 1, maximum: 10_000 }), reason: maybe(Reason) }),
  actShape('ended', 'endings', { reason: Reason }),
] as const
export type DeskVerb = (typeof TEAM_ACTS)[number]['verb']

/** The body of any act after validation; each verb reads its own part. */
export interface ActBody {
  id: string
  seen: number
  name?: string
  volunteer?: boolean
  field?: string
  skills?: string
  partyPost?: string
  on?: string
  text?: string
  people?: number
  savedCents?: number
  harmony?: string
  upheld?: boolean
  reason?: string
  number?: number
}
