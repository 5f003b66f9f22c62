import { type Static, type TSchema, Type } from 'typebox'

const closed = { additionalProperties: false }
const CENTS_MAX = 99_999_999_999_999
const COPIES_MAX = 999
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
export const VillageCode = Type.String({ pattern: '^[0-9]{12}$' })
export const Key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })
const Line = Type.String({ minLength: 1, maxLength: 120 })
const Text = Type.String({ minLength: 2, maxLength: 4000 })
const Reason = Type.String({ minLength: 2, maxLength: 500 })
const Seen = Type.Integer({ minimum: 1, description: 'The version that the author had on the screen.' })
const Files = Type.Array(Type.String({ pattern: '^[0-9a-f]{64}$' }), { maxItems: 9, uniqueItems: true })
const maybe = <T extends TSchema>(schema: T) => Type.Optional(schema)

/** A village's list: which powers it has, and the decision by which its assembly adopted them. */
export const AdoptBody = Type.Object(
  {
    id: Id,
    villageCode: VillageCode,
    decision: Type.String({ format: 'uuid' }),
    powers: Type.Array(Key, { minItems: 1, maxItems: 200, uniqueItems: true }),
  },
  closed,
)
export type AdoptBody = Static<typeof AdoptBody>

/** An item executes one power of the village's list. */
export const OpenItemBody = Type.Object(
  {
    id: Id,
    villageCode: VillageCode,
    power: Key,
    title: maybe(Type.String({ minLength: 2, maxLength: 60 })),
    text: Text,
    amountCents: maybe(Type.Integer({ minimum: 1, maximum: CENTS_MAX })),
    person: maybe(Type.String({ minLength: 1, maxLength: 40 })),
  },
  closed,
)
export type OpenItemBody = Static<typeof OpenItemBody>

/** The next step; which of the fields it needs is for the flow to say. */
export const StepBody = Type.Object(
  {
    id: Id,
    seen: Seen,
    step: Key,
    text: maybe(Text),
    paper: maybe(Line),
    decision: maybe(Type.String({ format: 'uuid' })),
    agrees: maybe(Type.Boolean()),
    copies: maybe(Type.Integer({ minimum: 1, maximum: COPIES_MAX })),
    lines: maybe(
      Type.String({ minLength: 3, maxLength: 8000, description: 'Of a budget, one a line: what, how much' }),
    ),
    bids: maybe(Type.String({ minLength: 3, maxLength: 8000, description: 'One a line: supplier, amount in yuan' })),
    supplier: maybe(Line),
    amountCents: maybe(Type.Integer({ minimum: 1, maximum: CENTS_MAX })),
    days: maybe(Type.Integer({ minimum: 1, maximum: 3660 })),
    people: maybe(Type.Integer({ minimum: 1, maximum: 9999 })),
    inFavour: maybe(Type.Integer({ minimum: 0, maximum: 9999 })),
    files: maybe(Files),
  },
  closed,
)
export type StepBody = Static<typeof StepBody>

export const ProgressBody = Type.Object({ id: Id, seen: Seen, text: Text, files: maybe(Files) }, closed)
export type ProgressBody = Static<typeof ProgressBody>

/** More or less work while it is built; over the limit a decision stands behind it. */
const ChangeBody = Type.Object(
  {
    id: Id,
    seen: Seen,
    text: Text,
    paper: Line,
    changeCents: Type.Integer({ minimum: -CENTS_MAX, maximum: CENTS_MAX }),
    decision: maybe(Type.String({ format: 'uuid' })),
  },
  closed,
)

const StopBody = Type.Object({ id: Id, seen: Seen, reason: Reason }, closed)

/** What may be done beside the flow: `POST /api/v1/power-items/:id/<resource>`. */
export const BESIDE = [
  { verb: 'progressed', resource: 'progress-notes', body: ProgressBody },
  { verb: 'changed', resource: 'changes', body: ChangeBody },
  { verb: 'stopped', resource: 'stoppings', body: StopBody },
] as const
export type BesideVerb = (typeof BESIDE)[number]['verb']

/** What a desk looks through: what waits for its own step, what runs, everything. */
export const HEAPS = ['mine', 'open', 'all'] as const
export type DeskHeap = (typeof HEAPS)[number]

/** Who may be asked to bid. */
export const SupplierBody = Type.Object(
  { id: Id, villageCode: VillageCode, name: Line, sort: Type.Enum(['firm', 'craftsman']), trade: Line },
  closed,
)
export type SupplierBody = Static<typeof SupplierBody>
