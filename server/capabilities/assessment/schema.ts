import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
export const VillageCode = Type.String({ pattern: '^[0-9]{12}$' })
const Seen = Type.Integer({ minimum: 1, description: 'The version that the author had on the screen.' })
const Text = Type.String({ minLength: 4, maxLength: 500 })
const IndicatorKey = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })
const Points = Type.Number({ minimum: 0, maximum: 100 })
const Scores = Type.Array(
  Type.Object(
    { indicator: IndicatorKey, points: Points, reason: Type.Optional(Type.String({ maxLength: 300 })) },
    closed,
  ),
  { maxItems: 200 },
)
const Standard = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description: 'Version of the standard that was scored by.',
})
const act = { id: Id, seen: Seen }

/** What the village says of itself. */
export const SelfBody = Type.Object({ id: Id, villageCode: VillageCode, standard: Standard, scores: Scores }, closed)
export type SelfBody = Static<typeof SelfBody>

/** What may be done with a round: `POST /api/v1/assessments/:id/<resource>`. */
export const ASSESSMENT_ACTS = [
  {
    verb: 'town-scored',
    resource: 'town-scores',
    body: Type.Object({ ...act, standard: Standard, scores: Scores }, closed),
  },
  {
    verb: 'county-reviewed',
    resource: 'county-reviews',
    body: Type.Object({ ...act, standard: Standard, scores: Scores }, closed),
  },
  {
    verb: 'objection-answered',
    resource: 'objection-answers',
    body: Type.Object(
      {
        ...act,
        objection: Id,
        upheld: Type.Boolean(),
        text: Text,
        indicator: Type.Optional(IndicatorKey),
        points: Type.Optional(Points),
      },
      closed,
    ),
  },
  { verb: 'concluded', resource: 'conclusions', body: Type.Object(act, closed) },
  {
    verb: 'promoted',
    resource: 'promotions',
    body: Type.Object({ ...act, level: Type.Enum(['provincial-progress', 'provincial']), paper: Text }, closed),
  },
  { verb: 're-reviewed', resource: 're-reviews', body: Type.Object({ ...act, text: Text }, closed) },
  { verb: 'withdrawn', resource: 'withdrawals', body: Type.Object({ ...act, text: Text }, closed) },
] as const
export type DeskVerb = (typeof ASSESSMENT_ACTS)[number]['verb']

/** Any of them; which fields there are was checked by the shape of the act. */
export interface ActBody {
  id: string
  seen: number
  standard?: string
  scores?: Static<typeof Scores>
  objection?: string
  upheld?: boolean
  text?: string
  indicator?: string
  points?: number
  level?: 'provincial-progress' | 'provincial'
  paper?: string
}

/** What anybody says against a score that hangs; without a name. */
export const ObjectionBody = Type.Object({ id: Id, text: Text }, closed)
export type ObjectionBody = Static<typeof ObjectionBody>
