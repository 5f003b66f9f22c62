import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
const VillageCode = Type.String({ pattern: '^[0-9]{12}$' })
const Key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })
const Day = Type.String({ format: 'date' })
const Text = Type.String({ minLength: 4, maxLength: 500 })
const Name = Type.String({ minLength: 2, maxLength: 40 })
const Line = Type.String({ minLength: 4, maxLength: 120 })
const Votes = Type.Integer({ minimum: 0, maximum: 10_000 })
const HEAD = { id: Id, seen: Type.Integer({ minimum: 1 }) }
const act = <V extends string>(verb: V, resource: string, properties: Parameters<typeof Type.Object>[0] = {}) => ({
  verb,
  resource,
  body: Type.Object({ ...HEAD, ...properties }, closed),
})

/** The year's round about a village's leading team. */
export const OpenBody = Type.Object({ id: Id, villageCode: VillageCode }, closed)
export type OpenBody = Static<typeof OpenBody>

/** `POST /api/v1/appraisals/:id/<resource>`. */
export const ROUND_ACTS = [act('closed', 'closings'), act('voided', 'voidings', { reason: Text })] as const
export type RoundVerb = (typeof ROUND_ACTS)[number]['verb']

/** An entry of one of the three lists. */
export const EntryBody = Type.Object(
  { id: Id, villageCode: VillageCode, list: Key, text: Text, owner: Name, due: Day },
  closed,
)
export type EntryBody = Static<typeof EntryBody>

/** `POST /api/v1/appraisal-entries/:id/<resource>`. */
export const ENTRY_ACTS = [
  act('settled', 'settlements', { reason: Text }),
  act('moved', 'moves', { due: Day, reason: Text }),
  act('reopened', 'reopenings', { due: Day, reason: Text }),
] as const
export type EntryVerb = (typeof ENTRY_ACTS)[number]['verb']

/** The body of any act after validation; each verb reads its own part. */
export interface ActBody {
  id: string
  seen: number
  reason?: string
  due?: string
}

/** A yearly review as it was announced on the spot; the same person and year again corrects it. */
export const ReviewBody = Type.Object(
  {
    id: Id,
    villageCode: VillageCode,
    year: Type.Integer({ minimum: 2000, maximum: 2200 }),
    person: Name,
    post: Name,
    fit: Type.Boolean(),
    present: Votes,
    forFit: Votes,
    paper: Line,
  },
  closed,
)
export type ReviewBody = Static<typeof ReviewBody>

/** One of the joint actions about a village's secretary; the same person, action and day again corrects it. */
export const DossierBody = Type.Object(
  {
    id: Id,
    villageCode: VillageCode,
    person: Name,
    joint: Key,
    heldOn: Day,
    participants: Line,
    text: Text,
    result: Line,
    paper: Line,
  },
  closed,
)
export type DossierBody = Static<typeof DossierBody>

const Code = Type.String({ minLength: 8, maxLength: 64 })
/** A rating: the code says for which village and group, and is all there is to know of the rater. */
export const BallotBody = Type.Object(
  {
    code: Code,
    answers: Type.Array(Type.Object({ question: Key, grade: Key }, closed), { minItems: 1, maxItems: 20 }),
  },
  closed,
)
export type BallotBody = Static<typeof BallotBody>
