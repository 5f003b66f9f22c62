import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
const Unit = Type.String({ pattern: '^[0-9]+/[a-z0-9-]+$', maxLength: 60 })
const Units = Type.Array(Unit, { minItems: 1, maxItems: 30, uniqueItems: true })
const Text = Type.String({ minLength: 4, maxLength: 4000 })

/** Who is called together, over what and when; about a matter, or about none. */
export const NewConsultation = Type.Object(
  {
    id: Id,
    question: Type.String({ minLength: 4, maxLength: 300 }),
    units: Units,
    meetsAt: Type.String({ format: 'date-time' }),
    matterId: Type.Optional(Id),
  },
  closed,
)
export type NewConsultation = Static<typeof NewConsultation>

export const Minutes = Type.Object(
  {
    id: Id,
    text: Text,
    present: Units,
    decision: Type.String({ minLength: 4, maxLength: 500 }),
    lead: Unit,
    dueOn: Type.String({ format: 'date' }),
  },
  closed,
)
const Said = Type.Object({ id: Id, text: Text }, closed)

/** What follows the call: `POST /api/v1/joint-consultations/:id/<resource>`. */
export const ACTS = [
  { verb: 'minuted', resource: 'minutes', body: Minutes },
  { verb: 'done', resource: 'completions', body: Said },
  { verb: 'dropped', resource: 'cancellations', body: Said },
] as const
export type ActVerb = (typeof ACTS)[number]['verb']
export type ActResource = (typeof ACTS)[number]['resource']
export type ActBody = Static<typeof Said> & Partial<Static<typeof Minutes>>
