import { type Static, type TSchema, Type } from 'typebox'
import { BODIES, type BodyKey, ORGANS } from '#capabilities/playbook/schema.ts'
import { CHOICES, TIES, type Verb } from './shapes/vocabulary.ts'

const closed = { additionalProperties: false }
const PEOPLE_MAX = 100_000
const CENTS_MAX = 999_999_999_999
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
export const VillageCode = Type.String({ pattern: '^[0-9]{12}$' })
const Key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })
const Day = Type.String({ format: 'date' })
const Line = Type.String({ minLength: 1, maxLength: 120 })
const Text = Type.String({ minLength: 2, maxLength: 4000 })
const Reason = Type.String({ minLength: 2, maxLength: 500 })
const People = Type.Integer({ minimum: 0, maximum: PEOPLE_MAX })
const Numbers = Type.String({
  maxLength: 20_000,
  description: 'Numbers of the register: `1-40, 42`. Full-width signs are read as well.',
})
const maybe = <T extends TSchema>(schema: T) => Type.Optional(schema)

/** A question to be decided. The type of matter chooses the procedure of the day. */
export const OpenBody = Type.Object(
  {
    id: Id,
    villageCode: VillageCode,
    kind: Key,
    title: Type.String({ minLength: 2, maxLength: 60 }),
    text: Text,
    amountCents: maybe(Type.Integer({ minimum: 0, maximum: CENTS_MAX })),
    counterparty: maybe(Line),
  },
  closed,
)
export type OpenBody = Static<typeof OpenBody>

/** Every act names itself and the version its author had on the screen. */
const act = (properties: Record<string, TSchema>) =>
  Type.Object({ id: Id, seen: Type.Integer({ minimum: 1 }), ...properties }, closed)

const spec = <V extends Verb>(verb: V, resource: string, properties: Record<string, TSchema>) => ({
  verb,
  resource,
  body: act(properties),
})

const votes = { for: People, against: People, abstain: People }

/** What desks do, one noun each: `POST /api/v1/decisions/:id/<resource>`. */
export const DECISION_ACTS = [
  spec('proposed', 'proposals', {
    proposer: Type.Enum(['branch', 'voters', 'representatives']),
    signers: maybe(People),
    of: maybe(People),
    text: maybe(Text),
  }),
  spec('consulted', 'consultations', { present: People, text: Text }),
  spec('party-reviewed', 'party-reviews', { of: People, present: People, ...votes }),
  spec('convened', 'convocations', {
    organ: Type.Enum(ORGANS),
    meetsOn: Day,
    place: Line,
    authority: maybe(Line),
    authorityUntil: maybe(Day),
    text: maybe(Text),
  }),
  spec('rolled', 'rolls', { inPerson: Numbers, online: maybe(Numbers), proxies: maybe(Numbers) }),
  spec('ballot-opened', 'ballots', { secret: Type.Boolean() }),
  spec('paper-given', 'paper-ballots', { papers: Numbers }),
  spec('ballot-closed', 'ballot-closings', {}),
  spec('counted', 'counts', {
    secret: Type.Boolean(),
    issued: People,
    ...votes,
    invalid: People,
    tellers: Line,
    dueOn: maybe(Day),
  }),
  spec('witnessed', 'witnessings', { text: maybe(Text) }),
  spec('recorded', 'minutes', { text: Text, reason: maybe(Reason) }),
  spec('progressed', 'progress-notes', { text: Text }),
  spec('completed', 'completions', {
    text: Text,
    spentCents: maybe(Type.Integer({ minimum: 0, maximum: CENTS_MAX })),
  }),
  spec('appraised', 'appraisals', { asked: People, satisfied: People, basically: People }),
  spec('declared', 'declarations', { body: Type.Enum(BODIES), number: People, tie: Type.Enum(TIES) }),
  spec('dropped', 'droppings', { reason: Reason }),
] as const

export type DeskVerb = (typeof DECISION_ACTS)[number]['verb']

/** The body of any act after validation; each verb reads its own part. */
export interface ActBody {
  id: string
  seen: number
  text?: string
  reason?: string
  proposer?: 'branch' | 'voters' | 'representatives'
  signers?: number
  of?: number
  present?: number
  for?: number
  against?: number
  abstain?: number
  invalid?: number
  organ?: (typeof ORGANS)[number]
  meetsOn?: string
  place?: string
  authority?: string
  authorityUntil?: string
  inPerson?: string
  online?: string
  proxies?: string
  papers?: string
  secret?: boolean
  issued?: number
  tellers?: string
  dueOn?: string
  spentCents?: number
  asked?: number
  satisfied?: number
  basically?: number
  body?: (typeof BODIES)[number]
  number?: number
  tie?: (typeof TIES)[number]
}

/** What somebody votes with the code of a slip. */
export const VoteBody = Type.Object({ choice: Type.Enum(CHOICES) }, closed)

const ELECTORS_MAX = 2000

export type { BodyKey }
export const Body = Type.Enum(BODIES)

/** People put on a register; each gets the next number, and keeps it. */
export const ElectorsBody = Type.Object(
  {
    id: Id,
    villageCode: VillageCode,
    body: Body,
    electors: Type.Array(
      Type.Object(
        { name: Type.String({ minLength: 1, maxLength: 40 }), household: Key, sex: Type.Enum(['woman', 'man']) },
        closed,
      ),
      { minItems: 1, maxItems: ELECTORS_MAX },
    ),
  },
  closed,
)
export type ElectorsBody = Static<typeof ElectorsBody>

export const EndBody = Type.Object({ id: Id, reason: Reason }, closed)
export type EndBody = Static<typeof EndBody>

/** Kin and interest towards a supplier or another party: decisions with that party know it from the start. */
export const InterestBody = Type.Object(
  {
    id: Id,
    villageCode: VillageCode,
    body: Body,
    number: Type.Integer({ minimum: 1, maximum: 99_999 }),
    tie: Type.Enum(TIES),
    counterparty: Line,
  },
  closed,
)
export type InterestBody = Static<typeof InterestBody>
