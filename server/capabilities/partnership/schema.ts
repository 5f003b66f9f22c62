import { type Static, Type } from 'typebox'
import { actShape } from '#platform/facts/act-shape.ts'
import { DIRECTIONS } from './shapes/vocabulary.ts'

const closed = { additionalProperties: false }
const CENTS_MAX = 99_999_999_999
const MEASURES_MAX = 1000
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
export const VillageCode = Type.String({ pattern: '^[0-9]{12}$' })
const Key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })
const Line = Type.String({ minLength: 2, maxLength: 80 })
const Text = Type.String({ minLength: 4, maxLength: 2000 })
const Reason = Type.String({ minLength: 4, maxLength: 500 })
const Day = Type.String({ format: 'date' })
const Cents = Type.Integer({ minimum: 1, maximum: CENTS_MAX })
const MeasureNumber = Type.Integer({ minimum: 1, maximum: MEASURES_MAX })
const maybe = Type.Optional

/** A village with another village (its code), or with a firm or a department (its name), as the kind says. */
export const FormBody = Type.Object(
  {
    id: Id,
    villageCode: VillageCode,
    kind: Key,
    name: Line,
    partnerCode: maybe(VillageCode),
    partnerName: maybe(Line),
    aim: Text,
    until: Day,
  },
  closed,
)
export type FormBody = Static<typeof FormBody>

/** What desks do: `POST /api/v1/partnerships/:id/<resource>`. */
export const PARTNERSHIP_ACTS = [
  actShape('agreed', 'agreements', { text: Text }),
  actShape('declined', 'refusals', { reason: Reason }),
  actShape('planned', 'measures', { text: Text, owner: Line, dueOn: Day }),
  actShape('started', 'starts', { on: Day, text: maybe(Text) }),
  actShape('completed', 'completions', { number: MeasureNumber, on: Day, text: Text }),
  actShape('dropped', 'omissions', { number: MeasureNumber, reason: Reason }),
  actShape('paid', 'money-entries', { direction: Type.Enum(DIRECTIONS), amountCents: Cents, on: Day, text: Text }),
  actShape('resulted', 'results', {
    on: Day,
    text: Text,
    earnedCents: maybe(Cents),
    jobs: maybe(Type.Integer({ minimum: 0, maximum: 100_000 })),
  }),
  actShape('ended', 'endings', { on: Day, reason: Reason }),
] as const
export type DeskVerb = (typeof PARTNERSHIP_ACTS)[number]['verb']

/** The body of any act after validation; each verb reads its own part. */
export interface ActBody {
  id: string
  seen: number
  text?: string
  reason?: string
  owner?: string
  dueOn?: string
  on?: string
  number?: number
  direction?: (typeof DIRECTIONS)[number]
  amountCents?: number
  earnedCents?: number
  jobs?: number
}
