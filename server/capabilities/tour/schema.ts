import { type Static, Type } from 'typebox'
import { actShape } from '#platform/facts/act-shape.ts'

const closed = { additionalProperties: false }
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
export const VillageCode = Type.String({ pattern: '^[0-9]{12}$' })
const Day = Type.String({ format: 'date' })
const Text = Type.String({ minLength: 4, maxLength: 500 })
const Uuid = Type.String({ format: 'uuid' })

export const PlanBody = Type.Object(
  {
    ...{ id: Id, villageCode: VillageCode, on: Day },
    route: Type.String({ minLength: 2, maxLength: 120 }),
    aims: Text,
  },
  closed,
)
export type PlanBody = Static<typeof PlanBody>

export const TOUR_ACTS = [
  actShape('noted', 'notes', {
    people: Type.Integer({ minimum: 1, maximum: 500 }),
    notes: Type.String({ minLength: 4, maxLength: 3000 }),
  }),
  actShape('taken', 'ideas', { idea: Text, practice: Type.Optional(Uuid), item: Type.Optional(Uuid) }),
  actShape('closed', 'closings'),
  actShape('moved', 'moves', { on: Day, reason: Text }),
  actShape('dropped', 'droppings', { reason: Text }),
] as const
export type DeskVerb = (typeof TOUR_ACTS)[number]['verb']

/** The body of any act after validation; each verb reads its own part. */
export interface ActBody {
  id: string
  seen: number
  on?: string
  reason?: string
  people?: number
  notes?: string
  idea?: string
  practice?: string
  item?: string
}
