import { type Static, type TSchema, Type } from 'typebox'

const closed = { additionalProperties: false }
const CENTS_MAX = 99_999_999_999_999
const Uuid = Type.String({ format: 'uuid' })
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
export const VillageCode = Type.String({ pattern: '^[0-9]{12}$' })
const Key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })
const Line = Type.String({ minLength: 2, maxLength: 120 })
const Text = Type.String({ minLength: 2, maxLength: 2000 })
const Seen = Type.Integer({ minimum: 1, description: 'The version that the author had on the screen.' })
const Place = Type.Integer({ minimum: 1, maximum: 500, description: 'The place on the list.' })
const maybe = <T extends TSchema>(schema: T) => Type.Optional(schema)
const act = { id: Id, seen: Seen }

/** A sum, where it comes from, and what it rests on. */
export const OpenFundBody = Type.Object(
  {
    id: Id,
    villageCode: VillageCode,
    kind: Key,
    title: Type.String({ minLength: 2, maxLength: 60 }),
    source: Line,
    sourcePaper: Line,
    totalCents: Type.Integer({ minimum: 1, maximum: CENTS_MAX }),
    decision: maybe(Uuid),
    item: maybe(Uuid),
  },
  closed,
)
export type OpenFundBody = Static<typeof OpenFundBody>

/** What may be done with a fund: `POST /api/v1/funds/:id/<resource>`; whose turn it is stands in its rules. */
export const FUND_ACTS = [
  {
    verb: 'listed',
    resource: 'lists',
    body: Type.Object(
      {
        ...act,
        lines: Type.String({ minLength: 3, maxLength: 40_000, description: 'One a line: name, account, amount' }),
      },
      closed,
    ),
  },
  { verb: 'announced', resource: 'announcements', body: Type.Object(act, closed) },
  { verb: 'objected', resource: 'objections', body: Type.Object({ ...act, text: Text }, closed) },
  { verb: 'answered', resource: 'answers', body: Type.Object({ ...act, upheld: Type.Boolean(), text: Text }, closed) },
  { verb: 'cleared', resource: 'clearances', body: Type.Object({ ...act, n: Place, text: Text }, closed) },
  { verb: 'approved', resource: 'approvals', body: Type.Object({ ...act, text: maybe(Text) }, closed) },
  { verb: 'refused', resource: 'refusals', body: Type.Object({ ...act, text: Text }, closed) },
  { verb: 'ordered', resource: 'payments', body: Type.Object(act, closed) },
  {
    verb: 'returned',
    resource: 'returns',
    body: Type.Object(
      {
        ...act,
        payment: Uuid,
        file: Type.String({ minLength: 3, maxLength: 200_000, description: 'The bank’s return file, CSV' }),
      },
      closed,
    ),
  },
  {
    verb: 'corrected',
    resource: 'corrections',
    body: Type.Object({ ...act, n: Place, account: Type.String({ minLength: 10, maxLength: 40 }) }, closed),
  },
  { verb: 'closed', resource: 'closings', body: Type.Object({ ...act, text: maybe(Text) }, closed) },
  { verb: 'stopped', resource: 'stoppings', body: Type.Object({ ...act, reason: Text }, closed) },
] as const
export type DeskVerb = (typeof FUND_ACTS)[number]['verb']

/** Any of them; which fields there are was checked by the shape of the act. */
export interface ActBody {
  id: string
  seen: number
  lines?: string
  text?: string
  reason?: string
  upheld?: boolean
  n?: number
  payment?: string
  file?: string
  account?: string
}

/** What a desk looks through: what waits for its own step, what runs, everything. */
export const HEAPS = ['mine', 'open', 'all'] as const
export type DeskHeap = (typeof HEAPS)[number]
