import { type Static, Type } from 'typebox'
import { actShape } from '#platform/facts/act-shape.ts'
import { SORTS } from './shapes/vocabulary.ts'

const closed = { additionalProperties: false }
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
const Key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })
const Unit = Type.String({ pattern: '^[0-9]{6,15}/[a-z-]+$', maxLength: 80 })
const Day = Type.String({ format: 'date' })
const Line = Type.String({ minLength: 4, maxLength: 120 })
const Text = Type.String({ minLength: 4, maxLength: 500 })

/** A line of the work list. `target`: what the figure is to come to within the year. */
export const PlanBody = Type.Object(
  {
    id: Id,
    year: Type.Integer({ minimum: 2019, maximum: 2200 }),
    sort: Type.Enum(SORTS),
    heading: Key,
    title: Line,
    goal: Text,
    measure: Text,
    lead: Unit,
    partnerTown: Unit,
    partnerDepartment: Unit,
    figure: Key,
    target: Type.Integer({ minimum: 1, maximum: 100_000_000 }),
    due: Day,
  },
  closed,
)
export type PlanBody = Static<typeof PlanBody>

/** `POST /api/v1/workplan/:id/<resource>`. */
export const WORKPLAN_ACTS = [
  actShape('stepped', 'steps', { text: Text }),
  actShape('finished', 'finishings', { text: Text }),
  actShape('verified', 'verifications', { text: Text }),
  actShape('returned', 'returns', { reason: Text }),
  actShape('moved', 'moves', { due: Day, reason: Text }),
  actShape('dropped', 'droppings', { reason: Text }),
] as const
export type DeskVerb = (typeof WORKPLAN_ACTS)[number]['verb']

/** The body of any act after validation; each verb reads its own part. */
export interface ActBody {
  id: string
  seen: number
  text?: string
  reason?: string
  due?: string
}
