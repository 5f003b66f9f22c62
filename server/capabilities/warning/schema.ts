import { type Static, Type } from 'typebox'
import { VERDICTS } from './shapes/vocabulary.ts'

const closed = { additionalProperties: false }
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
export const PlaceCode = Type.String({ pattern: '^[0-9]{6}([0-9]{3}){0,2}$' })
const VillageCode = Type.String({ pattern: '^[0-9]{12}$' })
const Key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })
const Text = Type.String({ minLength: 4, maxLength: 2000 })
const Day = Type.String({ format: 'date' })
const Seen = Type.Integer({ minimum: 1, description: 'The version that the author had on the screen.' })

const TextBody = Type.Object({ id: Id, seen: Seen, text: Text }, closed)
const DayBody = Type.Object({ id: Id, seen: Seen, text: Text, dueOn: Day }, closed)
const VerdictBody = Type.Object({ id: Id, seen: Seen, text: Text, verdict: Type.Enum(VERDICTS) }, closed)
export type ActBody = Static<typeof TextBody> & Partial<Static<typeof DayBody> & Static<typeof VerdictBody>>

/** What may be said and done about a warning: `POST /api/v1/warnings/:id/<resource>`. */
export const ACTS = [
  { verb: 'explained', resource: 'explanations', power: 'answer', body: TextBody },
  { verb: 'rectifying', resource: 'rectifications', power: 'answer', body: DayBody },
  { verb: 'rectified', resource: 'completions', power: 'answer', body: TextBody },
  { verb: 'returned', resource: 'returns', power: 'clear', body: DayBody },
  { verb: 'verified', resource: 'verifications', power: 'clear', body: VerdictBody },
] as const
export type ActVerb = (typeof ACTS)[number]['verb']
export type ActResource = (typeof ACTS)[number]['resource']

/** Look through a village's records now, instead of waiting for the night. */
export const CheckBody = Type.Object({ id: Id, villageCode: VillageCode }, closed)
export type CheckBody = Static<typeof CheckBody>

/** What a desk looks through. */
export const HEAPS = ['mine', 'open', 'closed'] as const
export type Heap = (typeof HEAPS)[number]

const Number_ = Type.Optional(Type.Integer({ minimum: 0, maximum: 999_999_999_999 }))
/** A rule of the playbook, with other numbers than it has. */
export const DraftRule = Type.Object({
  rule: Key,
  place: Type.Optional(PlaceCode),
  days: Number_,
  count: Number_,
  permille: Number_,
  cents: Number_,
  minutes: Number_,
  letters: Number_,
})
export type DraftRule = Static<typeof DraftRule>
