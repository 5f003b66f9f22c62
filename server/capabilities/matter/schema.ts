import { type Static, type TSchema, Type } from 'typebox'
import { SATISFACTIONS, type Verb } from './shapes/vocabulary.ts'

export const TEXT_MAX = 2_000
export const REASON_MAX = 500
/** The playbook says how many, and says it in words; this only bounds the body. */
const FILES_MAX = 20

/** The heaps on a desk; counted for the rail, listed in the middle. */
export const QUEUES = [
  'mine',
  'to-accept',
  'overdue',
  'returned',
  'awaiting-resident',
  'paused',
  'reopened',
  'supervised',
  'to-call',
  'open',
  'open-overdue',
  'all',
] as const
export type Queue = (typeof QUEUES)[number]
/** Everything ever reported is searched, not counted. */
export type Heap = Exclude<Queue, 'all'>
export const HEAPS: readonly Heap[] = QUEUES.filter((queue): queue is Heap => queue !== 'all')

const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
const Text = Type.String({ minLength: 1, maxLength: TEXT_MAX })
const Reason = Type.String({ minLength: 2, maxLength: REASON_MAX })
const PlaceCode = Type.String({
  pattern: '^[0-9]{12}([0-9]{3})?$',
  description: 'Village (12 digits) or grid (15 digits).',
})
const Unit = Type.String({ pattern: '^[0-9]+/[a-z0-9-]+$', maxLength: 60 })
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })
const Files = Type.Array(Sha256, { maxItems: FILES_MAX })
const Solved = Type.Union([Type.Literal('yes'), Type.Literal('partly'), Type.Literal('no')])
const Satisfied = Type.Enum(SATISFACTIONS)
const Phone = Type.String({ minLength: 5, maxLength: 30 })

/** Why somebody else reports: how they stand to the person concerned. */
export const FOR_OTHER = [
  'child',
  'parent',
  'spouse',
  'relative',
  'neighbour',
  'grid-worker',
  'cadre',
  'other',
] as const

export const Report = Type.Object(
  {
    id: Id,
    villageCode: Type.String({ pattern: '^[0-9]{12}$' }),
    text: Type.String({ minLength: 2, maxLength: TEXT_MAX }),
    kind: Type.Optional(Type.String({ maxLength: 60 })),
    gridCode: Type.Optional(Type.String({ pattern: '^[0-9]{15}$' })),
    placeText: Type.Optional(Type.String({ maxLength: 200 })),
    lon: Type.Optional(Type.Number({ minimum: 73, maximum: 136 })),
    lat: Type.Optional(Type.Number({ minimum: 3, maximum: 54 })),
    phone: Type.Optional(Phone),
    name: Type.Optional(Type.String({ maxLength: 40 })),
    forOther: Type.Optional(Type.Enum(FOR_OTHER)),
    files: Type.Optional(Files),
  },
  { additionalProperties: false },
)
export type Report = Static<typeof Report>

export const Following = Type.Object(
  {
    id: Id,
    phone: Type.Optional(Phone),
    /** What the follower had written before finding that it is the same: for the desks, not for the others. */
    text: Type.Optional(Text),
    files: Type.Optional(Files),
  },
  { additionalProperties: false },
)
export type Following = Static<typeof Following>

/** Every act of a desk names itself and the version its author had on the screen. */
const act = (properties: Record<string, TSchema>) =>
  Type.Object({ id: Id, seen: Type.Integer({ minimum: 1 }), ...properties }, { additionalProperties: false })

interface ActSpec<V extends Verb> {
  verb: V
  /** The noun in the address: `POST /api/v1/matters/:id/<resource>`. */
  resource: string
  body: ReturnType<typeof act>
}

const spec = <V extends Verb>(verb: V, resource: string, properties: Record<string, TSchema> = {}): ActSpec<V> => ({
  verb,
  resource,
  body: act(properties),
})

/** What desks do, one noun each. */
export const DESK_ACTS = [
  spec('accepted', 'acceptances'),
  spec('returned', 'returns', { reason: Reason }),
  spec('refused', 'refusals', { reason: Reason }),
  spec('assigned', 'assignments', {
    to: Unit,
    coUnits: Type.Optional(Type.Array(Unit, { maxItems: 10 })),
    text: Type.Optional(Text),
  }),
  spec('passed-up', 'upward-referrals', { text: Type.Optional(Text) }),
  spec('passed-across', 'transfers', { to: Unit, text: Type.Optional(Text) }),
  spec('asked', 'questions', { text: Text }),
  spec('added', 'additions', { text: Text, files: Type.Optional(Files) }),
  spec('extension-asked', 'extension-requests', { days: Type.Integer({ minimum: 1, maximum: 365 }), reason: Reason }),
  spec('extension-granted', 'extension-grants'),
  spec('extension-declined', 'extension-refusals', { reason: Reason }),
  spec('suspended', 'suspensions', { until: Type.String({ format: 'date' }), reason: Reason }),
  spec('resumed', 'resumptions'),
  spec('urged', 'urgings', { text: Type.Optional(Text) }),
  spec('noted', 'notes', { text: Text, public: Type.Optional(Type.Boolean()) }),
  spec('answered', 'answers', { text: Text }),
  spec('handled', 'handlings', { text: Text, files: Type.Optional(Files) }),
  spec('called-back', 'callbacks', {
    reached: Type.Boolean(),
    solved: Type.Optional(Solved),
    satisfaction: Type.Optional(Satisfied),
    text: Type.Optional(Text),
  }),
  spec('reopened', 'reopenings', { reason: Reason }),
  spec('merged', 'merges', { into: Type.String({ format: 'uuid' }) }),
  spec('split', 'splits', { text: Text, kind: Type.Optional(Type.String({ maxLength: 60 })) }),
  spec('sorted', 'sortings', {
    kind: Type.Optional(Type.String({ maxLength: 60 })),
    placeCode: Type.Optional(PlaceCode),
  }),
] as const

/** What the resident does with the receipt in hand; no version: whoever waits need not know of our desks. */
export const RESIDENT_ACTS = [
  {
    verb: 'added',
    resource: 'additions',
    body: Type.Object({ id: Id, text: Text, files: Type.Optional(Files) }, { additionalProperties: false }),
  },
  {
    verb: 'said',
    resource: 'sayings',
    body: Type.Object(
      { id: Id, solved: Solved, satisfaction: Type.Optional(Satisfied), text: Type.Optional(Text) },
      { additionalProperties: false },
    ),
  },
  {
    verb: 'withdrawn',
    resource: 'withdrawals',
    body: Type.Object({ id: Id, reason: Type.Optional(Reason) }, { additionalProperties: false }),
  },
  {
    verb: 'reopened',
    resource: 'reopenings',
    body: Type.Object({ id: Id, reason: Reason }, { additionalProperties: false }),
  },
  {
    verb: 'urged',
    resource: 'urgings',
    body: Type.Object({ id: Id, text: Type.Optional(Text) }, { additionalProperties: false }),
  },
] as const satisfies readonly { verb: Verb; resource: string; body: object }[]

export type DeskVerb = (typeof DESK_ACTS)[number]['verb']
export type ResidentVerb = (typeof RESIDENT_ACTS)[number]['verb']

/** The body of any act after validation: the id, and what the verb carries. */
export interface ActBody {
  id: string
  seen?: number
  to?: string
  coUnits?: string[]
  text?: string
  reason?: string
  days?: number
  until?: string
  public?: boolean
  files?: string[]
  reached?: boolean
  solved?: 'yes' | 'partly' | 'no'
  satisfaction?: (typeof SATISFACTIONS)[number]
  into?: string
  kind?: string
  placeCode?: string
}
