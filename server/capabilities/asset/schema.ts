import { type Static, type TSchema, Type } from 'typebox'
import { MONTHS, SORTS } from './shapes/vocabulary.ts'

const closed = { additionalProperties: false }
const CENTS_MAX = 99_999_999_999_999
const Uuid = Type.String({ format: 'uuid' })
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
export const VillageCode = Type.String({ pattern: '^[0-9]{12}$' })
const Line = Type.String({ minLength: 1, maxLength: 120 })
const Reason = Type.String({ minLength: 2, maxLength: 500 })
const Day = Type.String({ format: 'date', pattern: '^(19|20)[0-9]{2}-' })
const Cents = Type.Integer({ minimum: 1, maximum: CENTS_MAX })
const Seen = Type.Integer({ minimum: 1, description: 'The version that the author had on the screen.' })
const maybe = <T extends TSchema>(schema: T) => Type.Optional(schema)
const act = { id: Id, seen: Seen }
const grounds = { decision: maybe(Uuid), item: maybe(Uuid) }

export const RegisterBody = Type.Object(
  {
    id: Id,
    villageCode: VillageCode,
    sort: Type.Enum(SORTS),
    name: Type.String({ minLength: 2, maxLength: 60 }),
    place: Line,
    measure: Type.String({ pattern: '^[0-9]{1,9}(\\.[0-9]{1,2})?$', description: 'How much of the unit' }),
    unit: Type.String({ minLength: 1, maxLength: 10 }),
    valueCents: maybe(Cents),
  },
  closed,
)
export type RegisterBody = Static<typeof RegisterBody>

/** What may be done with an asset: `POST /api/v1/assets/:id/<resource>`. */
export const ASSET_ACTS = [
  { verb: 'valued', resource: 'valuations', body: Type.Object({ ...act, valueCents: Cents, paper: Line }, closed) },
  {
    verb: 'let',
    resource: 'leases',
    body: Type.Object(
      {
        ...act,
        tenantSort: Type.Enum(['firm', 'person']),
        tenant: Type.String({ minLength: 2, maxLength: 40 }),
        phone: maybe(Type.String({ maxLength: 30 })),
        since: Day,
        until: Day,
        rentCents: Cents,
        months: Type.Enum(MONTHS),
        ...grounds,
      },
      closed,
    ),
  },
  {
    verb: 'rent-paid',
    resource: 'rent-payments',
    body: Type.Object({ ...act, amountCents: Cents, paper: Line }, closed),
  },
  { verb: 'lease-ended', resource: 'lease-endings', body: Type.Object({ ...act, reason: Reason }, closed) },
  { verb: 'disposed', resource: 'disposals', body: Type.Object({ ...act, reason: Reason, ...grounds }, closed) },
] as const
export type DeskVerb = (typeof ASSET_ACTS)[number]['verb']

/** Any of them; which fields there are was checked by the shape of the act. */
export interface ActBody {
  id: string
  seen: number
  valueCents?: number
  paper?: string
  tenantSort?: 'firm' | 'person'
  tenant?: string
  phone?: string
  since?: string
  until?: string
  rentCents?: number
  months?: (typeof MONTHS)[number]
  decision?: string
  item?: string
  amountCents?: number
  reason?: string
}
