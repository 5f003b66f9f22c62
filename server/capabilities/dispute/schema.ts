import { type Static, type TSchema, Type } from 'typebox'
import {
  AGREEMENT_FORMS,
  CONFIRMATION_OUTCOMES,
  CONSENT_WAYS,
  ENDINGS,
  REGISTERED_ORIGINS,
  SESSION_FORMS,
} from './shapes/vocabulary.ts'

const closed = { additionalProperties: false }
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
const Seen = Type.Integer({ minimum: 1, description: 'The version that the author had on the screen.' })
const Key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })
const Line = Type.String({ minLength: 1, maxLength: 120 })
const Text = Type.String({ minLength: 2, maxLength: 8000 })
const Reason = Type.String({ minLength: 2, maxLength: 1000 })
const Day = Type.String({ format: 'date' })
const Time = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })
const Place = Type.String({ pattern: '^[0-9]{6,15}$' })
const maybe = <T extends TSchema>(schema: T) => Type.Optional(schema)
const Names = Type.String({ minLength: 1, maxLength: 1000, description: 'Names, one a line' })
const PARTIES_MOST = 40
const DAYS_MOST = 365

/** A matter becomes a dispute: who is at odds, about what; with violence at home it is referred, never mediated. */
export const RegisterBody = Type.Object(
  {
    id: Id,
    matter: Type.String({ format: 'uuid' }),
    kind: Key,
    origin: Type.Enum(REGISTERED_ORIGINS),
    receivedOn: maybe(Day),
    applicants: Names,
    respondents: Names,
    violence: Type.Boolean({ description: 'Whether anybody is beaten or threatened at home' }),
  },
  closed,
)
export type RegisterBody = Static<typeof RegisterBody>

const act = <T extends Record<string, TSchema>>(more: T) => Type.Object({ id: Id, seen: Seen, ...more }, closed)
const Party = Type.Integer({ minimum: 1, maximum: PARTIES_MOST })
const PartNumber = Type.Integer({ minimum: 1, maximum: 99 })
const AnyId = Type.String({ format: 'uuid' })

const RightsBody = act({ text: maybe(Text) })
const ConsentBody = act({ party: Party, how: Type.Enum(CONSENT_WAYS) })
const RefuseBody = act({ party: Party, reason: maybe(Reason) })
const MediatorBody = act({ mediator: AnyId })
const RecuseBody = act({ mediator: AnyId, reason: Reason })
const AcceptBody = act({ text: maybe(Text) })
const ExtendBody = act({ days: Type.Integer({ minimum: 1, maximum: DAYS_MOST }), reason: Reason })
const SessionBody = act({
  form: Type.Enum(SESSION_FORMS),
  hour: maybe(AnyId),
  on: maybe(Day),
  time: maybe(Time),
  place: maybe(Line),
})
const HeldBody = act({
  session: maybe(AnyId),
  form: maybe(Type.Enum(SESSION_FORMS)),
  present: maybe(Line),
  text: Text,
})
const DroppedBody = act({ session: AnyId, reason: Reason })
const AgreeBody = act({
  agreement: Type.Enum(AGREEMENT_FORMS),
  facts: maybe(Text),
  duty: maybe(Text),
  terms: Text,
  manner: maybe(Line),
  instalments: Type.String({
    minLength: 2,
    maxLength: 4000,
    description: 'What is done by when, one a line: the day as YYYY-MM-DD, a blank, what',
  }),
  paper: maybe(Line),
})
const FailBody = act({ reason: Reason })
const WithdrawBody = act({ party: Party, reason: maybe(Reason) })
const ViolenceBody = act({ text: maybe(Text) })
const PoliceBody = act({ text: Text, paper: maybe(Line) })
const PerformBody = act({ instalment: PartNumber, text: maybe(Text) })
const BreachBody = act({ instalment: PartNumber, reason: Reason })
const SueBody = act({ court: Line, paper: Line })
const AskConfirmBody = act({ court: Line, paper: Line, signers: Party })
const ConfirmBody = act({ outcome: Type.Enum(CONFIRMATION_OUTCOMES), paper: Line })
const FollowBody = act({ text: Text })
const ArchiveBody = act({ paper: Line })

/** `POST /api/v1/disputes/:id/<resource>`, in the order of the course. */
export const ACTS = [
  { verb: 'rights-told', resource: 'rights-tellings', body: RightsBody },
  { verb: 'consented', resource: 'consents', body: ConsentBody },
  { verb: 'mediator-named', resource: 'mediators', body: MediatorBody },
  { verb: 'accepted', resource: 'acceptances', body: AcceptBody },
  { verb: 'refused', resource: 'refusals', body: RefuseBody },
  { verb: 'recused', resource: 'recusals', body: RecuseBody },
  { verb: 'session-set', resource: 'sessions', body: SessionBody },
  { verb: 'session-held', resource: 'session-records', body: HeldBody },
  { verb: 'session-dropped', resource: 'session-cancellations', body: DroppedBody },
  { verb: 'extended', resource: 'extensions', body: ExtendBody },
  { verb: 'agreed', resource: 'agreements', body: AgreeBody },
  { verb: 'failed', resource: 'failures', body: FailBody },
  { verb: 'performed', resource: 'performances', body: PerformBody },
  { verb: 'breached', resource: 'breaches', body: BreachBody },
  { verb: 'confirmation-applied', resource: 'confirmation-requests', body: AskConfirmBody },
  { verb: 'confirmation-decided', resource: 'confirmations', body: ConfirmBody },
  { verb: 'sued', resource: 'lawsuits', body: SueBody },
  { verb: 'withdrawn', resource: 'withdrawals', body: WithdrawBody },
  { verb: 'violence-noted', resource: 'violence-notes', body: ViolenceBody },
  { verb: 'police-told', resource: 'police-notices', body: PoliceBody },
  { verb: 'followed-up', resource: 'follow-ups', body: FollowBody },
  { verb: 'archived', resource: 'archivings', body: ArchiveBody },
] as const
export type ActVerb = (typeof ACTS)[number]['verb']
export type ActResource = (typeof ACTS)[number]['resource']

/** All that any act may carry; which of it an act needs is for its own shape to say. */
export type ActBody = { id: string; seen: number } & Partial<
  Omit<
    Static<typeof ConsentBody> &
      Static<typeof RecuseBody> &
      Static<typeof ExtendBody> &
      Static<typeof SessionBody> &
      Static<typeof HeldBody> &
      Static<typeof AgreeBody> &
      Static<typeof BreachBody> &
      Static<typeof AskConfirmBody> &
      Static<typeof ConfirmBody>,
    'id' | 'seen'
  >
>

/** The applicant ends it, with the receipt as the only proof. */
export const OwnEnd = Type.Object({ id: Id, reason: maybe(Reason) }, closed)
export type OwnEnd = Static<typeof OwnEnd>

export const AppointBody = Type.Object(
  {
    id: Id,
    place: Place,
    name: Type.String({ minLength: 2, maxLength: 20 }),
    committee: Line,
    qualifiedBy: Line,
    since: Day,
    until: Day,
    subjects: Type.String({ maxLength: 400, description: 'Kinds of disputes, by their keys, divided by blanks' }),
    account: maybe(
      Type.String({ minLength: 2, maxLength: 60, description: 'The account’s name, if the mediator has one' }),
    ),
  },
  closed,
)
export type AppointBody = Static<typeof AppointBody>
export const DismissBody = Type.Object({ id: Id, reason: Reason }, closed)
export type DismissBody = Static<typeof DismissBody>

/** An hour of the court that sits among neighbours. */
export const HourBody = Type.Object(
  {
    id: Id,
    place: Place,
    on: Day,
    from: Time,
    to: Time,
    judge: Line,
    court: Line,
    remote: Type.Boolean(),
    where: Line,
  },
  closed,
)
export type HourBody = Static<typeof HourBody>

/** What a desk looks through. */
export const HEAPS = ['open', 'mine', 'late', 'performing', 'ended'] as const
export type DisputeHeap = (typeof HEAPS)[number]

/** What a number of the statistics leads to. */
export const Filter = Type.Object({
  heap: Type.Optional(Type.Enum(HEAPS)),
  kind: Type.Optional(Key),
  place: Type.Optional(Place),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  result: Type.Optional(Type.Enum(['mediated', 'failed', 'open', 'received'])),
  ended: Type.Optional(Type.Enum(ENDINGS)),
})
export type Filter = Static<typeof Filter>
