import { type Static, Type } from 'typebox'
import { REASONS } from './shapes/vocabulary.ts'

const closed = { additionalProperties: false }
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
export const PlaceCode = Type.String({ pattern: '^[0-9]{6}([0-9]{3}){0,3}$' })
const Text = Type.String({ minLength: 4, maxLength: 2000 })
const Seen = Type.Integer({ minimum: 1, description: 'The version that the author had on the screen.' })

const SeenBody = Type.Object({ id: Id, seen: Seen, text: Text }, closed)
const ClosedBody = Type.Object({ id: Id, seen: Seen, text: Text, reason: Type.Enum(REASONS) }, closed)
export type ActBody = Static<typeof SeenBody> & Partial<Static<typeof ClosedBody>>

/** What may be said about an alarm: `POST /api/v1/alarms/:id/<resource>`. */
export const ACTS = [
  { verb: 'acknowledged', resource: 'acknowledgements', body: SeenBody },
  { verb: 'closed', resource: 'closures', body: ClosedBody },
] as const
export type ActVerb = (typeof ACTS)[number]['verb']
export type ActResource = (typeof ACTS)[number]['resource']

/** What a desk looks through. */
export const HEAPS = ['unanswered', 'open', 'closed'] as const
export type Heap = (typeof HEAPS)[number]

const Day = Type.Optional(Type.String({ format: 'date' }))
const Number_ = Type.Optional(Type.Integer({ minimum: 0, maximum: 99_999 }))
/** A rule of the playbook over a past span, with other numbers than it has. */
export const DraftRule = Type.Object({
  rule: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 }),
  place: Type.Optional(PlaceCode),
  from: Day,
  until: Day,
  days: Number_,
  nights: Number_,
  count: Number_,
  metres: Number_,
  percent: Number_,
  windows: Number_,
  fromHour: Number_,
  toHour: Number_,
})
export type DraftRule = Static<typeof DraftRule>
