import { type Static, type TSchema, Type } from 'typebox'
import { CHANNELS, WINDOW_KINDS } from './shapes/vocabulary.ts'

const closed = { additionalProperties: false }
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
const Seen = Type.Integer({ minimum: 1, description: 'The version that the author had on the screen.' })
const AnyId = Type.String({ format: 'uuid' })
const Key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })
const Keys = Type.String({ minLength: 1, maxLength: 400, description: 'Keys, divided by blanks' })
const Unit = Type.String({ pattern: '^[0-9]{6,15}/[a-z-]{2,40}$', description: 'A unit: place code, slash, slot' })
const Line = Type.String({ minLength: 1, maxLength: 120 })
const Text = Type.String({ minLength: 2, maxLength: 8000 })
const Reason = Type.String({ minLength: 2, maxLength: 1000 })
const Day = Type.String({ format: 'date' })
const Time = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })
const Number_ = Type.Integer({ minimum: 1, maximum: 999_999_999, description: 'The number of the matter' })
const maybe = <T extends TSchema>(schema: T) => Type.Optional(schema)

export const WindowBody = Type.Object(
  {
    id: Id,
    label: Line,
    kind: Type.Enum(WINDOW_KINDS),
    staffedBy: Unit,
    lines: Keys,
    weekdays: Type.String({ pattern: '^[1-7]([ ,，、]*[1-7]){0,6}$', description: '1 is Monday' }),
    from: Time,
    to: Time,
  },
  closed,
)
export type WindowBody = Static<typeof WindowBody>
export const CloseBody = Type.Object({ id: Id, window: AnyId }, closed)
export type CloseBody = Static<typeof CloseBody>

export const DrawBody = Type.Object({ id: Id, line: Key, channel: Type.Enum(CHANNELS) }, closed)
export type DrawBody = Static<typeof DrawBody>
/** The next one whom this window serves. */
export const CallBody = Type.Object({ id: Id, window: AnyId }, closed)
export type CallBody = Static<typeof CallBody>

const act = <T extends Record<string, TSchema>>(more: T) => Type.Object({ id: Id, seen: Seen, ...more }, closed)

export const TICKET_ACTS = [
  { verb: 'called', resource: 'calls', body: act({}) },
  { verb: 'diagnosed', resource: 'diagnoses', body: act({ yes: Key }) },
  { verb: 'served', resource: 'services', body: act({ matter: maybe(Number_) }) },
  { verb: 'missed', resource: 'misses', body: act({}) },
  { verb: 'queued-again', resource: 'returns', body: act({}) },
] as const
export type TicketAct = (typeof TICKET_ACTS)[number]['verb']

export const HandBody = Type.Object({ id: Id, matter: Number_, unit: Unit, text: Text }, closed)
export type HandBody = Static<typeof HandBody>
export const HANDOVER_ACTS = [
  { verb: 'taken', resource: 'takings', body: act({}) },
  { verb: 'answered', resource: 'answers', body: act({ text: Text }) },
  { verb: 'pushed', resource: 'pushes', body: act({ text: Text }) },
  { verb: 'sent-back', resource: 'send-backs', body: act({ reason: Reason }) },
  { verb: 'closed', resource: 'closings', body: act({}) },
] as const
export type HandoverAct = (typeof HANDOVER_ACTS)[number]['verb']

export const ConsultBody = Type.Object(
  {
    id: Id,
    matter: Number_,
    units: Type.String({ minLength: 9, maxLength: 600, description: 'Units that take part, divided by blanks' }),
    on: Day,
    text: Text,
  },
  closed,
)
export type ConsultBody = Static<typeof ConsultBody>
export const CONSULTATION_ACTS = [
  { verb: 'minuted', resource: 'minutes', body: act({ present: Line, text: Text }) },
  { verb: 'dropped', resource: 'cancellations', body: act({ reason: Reason }) },
] as const
export type ConsultationAct = (typeof CONSULTATION_ACTS)[number]['verb']

/** All that any act may carry; which of it an act needs is for its own shape to say. */
export interface ActBody {
  id: string
  seen: number
  yes?: string
  matter?: number
  text?: string
  reason?: string
  present?: string
}
