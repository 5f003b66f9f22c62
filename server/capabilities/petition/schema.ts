import { type Static, type TSchema, Type } from 'typebox'
import { ASIDE, BASES, DELIVERIES, NOTED_LAPSES, OUTCOMES } from './shapes/vocabulary.ts'

const closed = { additionalProperties: false }
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
const Seen = Type.Integer({ minimum: 1, description: 'The version that the author had on the screen.' })
const Unit = Type.String({ pattern: '^[0-9]{6,15}/[a-z-]{2,40}$', description: 'A unit: place code, slash, slot' })
const Key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })
const Line = Type.String({ minLength: 1, maxLength: 120 })
const Text = Type.String({ minLength: 2, maxLength: 8000 })
const Reason = Type.String({ minLength: 2, maxLength: 1000 })
const Day = Type.String({ format: 'date' })
const maybe = <T extends TSchema>(schema: T) => Type.Optional(schema)
const PEOPLE_MOST = 9999
const EXTENSION_MOST = 365

/** A matter becomes a petition: the statutory course begins, with the day on which the office received it. */
export const RegisterBody = Type.Object(
  {
    id: Id,
    matter: Type.String({ format: 'uuid' }),
    receivedOn: maybe(Day),
    people: Type.Integer({ minimum: 1, maximum: PEOPLE_MOST, description: 'How many ask together' }),
    representatives: maybe(
      Type.String({ maxLength: 1000, description: 'Names of a joint visit’s representatives, one a line' }),
    ),
    accused: maybe(Unit),
  },
  closed,
)
export type RegisterBody = Static<typeof RegisterBody>

const act = <T extends Record<string, TSchema>>(more: T) => Type.Object({ id: Id, seen: Seen, ...more }, closed)

const TransferBody = act({ unit: Unit, text: maybe(Text) })
const DirectBody = act({ track: Key, text: maybe(Text), paper: maybe(Line) })
const ObjectBody = act({ reason: Reason })
const AcceptBody = act({ paper: Line, text: maybe(Text) })
const RefuseBody = act({ paper: Line, reason: Reason })
const RecuseBody = act({ aside: Type.Enum(ASIDE), post: Line, successor: Line, reason: Reason })
const AskExtensionBody = act({ days: Type.Integer({ minimum: 1, maximum: EXTENSION_MOST }), reason: Reason })
const ExtendBody = act({ days: Type.Integer({ minimum: 1, maximum: EXTENSION_MOST }), paper: Line })
const DecideBody = act({
  basis: maybe(Type.Enum(BASES)),
  outcome: maybe(Type.Enum(OUTCOMES)),
  organ: maybe(Line),
  text: Text,
  paper: Line,
})
const DeliverBody = act({ how: Type.Enum(DELIVERIES), paper: Line })
const ReviewBody = act({ reason: Reason })
const WithdrawBody = act({ paper: Line })
const LapseBody = act({ kind: Type.Enum(NOTED_LAPSES), unit: Unit, text: Text })

/** `POST /api/v1/petitions/:id/<resource>`, in the order of the course. */
export const ACTS = [
  { verb: 'transferred', resource: 'transfers', body: TransferBody },
  { verb: 'directed', resource: 'directions', body: DirectBody },
  { verb: 'objected', resource: 'objections', body: ObjectBody },
  { verb: 'accepted', resource: 'acceptances', body: AcceptBody },
  { verb: 'refused', resource: 'refusals', body: RefuseBody },
  { verb: 'recused', resource: 'recusals', body: RecuseBody },
  { verb: 'extension-asked', resource: 'extension-requests', body: AskExtensionBody },
  { verb: 'extended', resource: 'extensions', body: ExtendBody },
  { verb: 'decided', resource: 'opinions', body: DecideBody },
  { verb: 'delivered', resource: 'deliveries', body: DeliverBody },
  { verb: 'review-asked', resource: 'review-requests', body: ReviewBody },
  { verb: 'withdrawn', resource: 'withdrawals', body: WithdrawBody },
  { verb: 'lapse-noted', resource: 'lapses', body: LapseBody },
] as const
export type ActVerb = (typeof ACTS)[number]['verb']
export type ActResource = (typeof ACTS)[number]['resource']

/** All that any act may carry; which of it an act needs is for its own shape to say. */
export type ActBody = { id: string; seen: number } & Partial<
  Omit<
    Static<typeof TransferBody> &
      Static<typeof DirectBody> &
      Static<typeof RecuseBody> &
      Static<typeof ExtendBody> &
      Static<typeof DecideBody> &
      Static<typeof DeliverBody> &
      Static<typeof LapseBody>,
    'id' | 'seen'
  >
>

/** What a desk looks through. */
export const HEAPS = ['mine', 'open', 'late', 'ended'] as const
export type PetitionHeap = (typeof HEAPS)[number]
