import { type Static, type TSchema, Type } from 'typebox'
import { OUTCOMES, SATISFACTIONS, WAYS } from './shapes/vocabulary.ts'

const closed = { additionalProperties: false }
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
const Seen = Type.Integer({ minimum: 1, description: 'The version that the author had on the screen.' })
const Agent = Type.String({
  pattern: '^(post:[0-9]{9,15}/[a-z-]{2,40}|person:[0-9a-f-]{36})$',
  description: 'A post by its unit, or a person by their account.',
})
const Scope = Type.String({
  pattern: '^[a-z]+(-[a-z]+)*(,[a-z]+(-[a-z]+)*)*$',
  maxLength: 200,
  description: 'What the agent may do: keys of the rule, parted by commas.',
})
const Unit = Type.String({ pattern: '^[0-9]{6,15}/[a-z-]{2,40}$', description: 'A unit: place code, slash, slot' })
const Key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })
const Line = Type.String({ minLength: 1, maxLength: 120 })
const Text = Type.String({ minLength: 2, maxLength: 4000 })
const Days = Type.Integer({ minimum: 1, maximum: 3650 })
const maybe = <T extends TSchema>(schema: T) => Type.Optional(schema)

/** Taken down at a desk: the resident signed a paper, or said it before a witness. */
export const GiveBody = Type.Object(
  {
    id: Id,
    matter: Type.String({ format: 'uuid' }),
    agent: Agent,
    scope: Scope,
    days: maybe(Days),
    consent: Type.Enum(['signed', 'witnessed'] as const),
    paper: Line,
    file: maybe(Type.String({ pattern: '^[0-9a-f]{64}$' })),
    accused: maybe(Unit),
  },
  closed,
)
export type GiveBody = Static<typeof GiveBody>

/** Given by the resident with nothing but the receipt. */
export const OwnGiveBody = Type.Object({ id: Id, agent: Agent, scope: Scope, days: maybe(Days) }, closed)
export type OwnGiveBody = Static<typeof OwnGiveBody>

export const OwnRevokeBody = Type.Object({ id: Id, reason: maybe(Text) }, closed)
export type OwnRevokeBody = Static<typeof OwnRevokeBody>

export const OwnRateBody = Type.Object(
  { id: Id, satisfaction: Type.Enum(['satisfied', 'fair', 'dissatisfied'] as const), text: maybe(Text) },
  closed,
)
export type OwnRateBody = Static<typeof OwnRateBody>

const act = <T extends Record<string, TSchema>>(more: T) => Type.Object({ id: Id, seen: Seen, ...more }, closed)

/** `POST /api/v1/mandates/:id/<resource>`. */
export const ACTS = [
  { verb: 'taken', resource: 'takings', body: act({ noTie: Type.Boolean() }) },
  { verb: 'declined', resource: 'declinations', body: act({ reason: Text }) },
  {
    verb: 'done',
    resource: 'deeds',
    body: act({
      what: Key,
      way: Type.Enum(WAYS),
      record: maybe(Type.String({ format: 'uuid', description: 'The visit on record that it was' })),
      text: maybe(Text),
    }),
  },
  { verb: 'closed', resource: 'closings', body: act({ outcome: Type.Enum(OUTCOMES), text: Text }) },
  { verb: 'rated', resource: 'ratings', body: act({ satisfaction: Type.Enum(SATISFACTIONS), text: maybe(Text) }) },
] as const
export type ActVerb = (typeof ACTS)[number]['verb']
export type ActResource = (typeof ACTS)[number]['resource']

/** All that any act may carry; which of it an act needs is for its own shape to say. */
export type ActBody = { id: string; seen: number } & Partial<{
  noTie: boolean
  reason: string
  what: string
  way: (typeof WAYS)[number]
  record: string
  text: string
  outcome: (typeof OUTCOMES)[number]
  satisfaction: (typeof SATISFACTIONS)[number]
}>

/** What a desk looks through. */
export const HEAPS = ['mine', 'open', 'to-ask', 'ended'] as const
export type MandateHeap = (typeof HEAPS)[number]
