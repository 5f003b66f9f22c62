import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const Id = Type.String({
  format: 'uuid',
  description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
})
const PartnerKey = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })
export const ByPartner = Type.Object({ partner: PartnerKey })
export const ByEvent = Type.Object({ partner: PartnerKey, id: Type.String({ format: 'uuid' }) })

export const RetryBody = Type.Object({ id: Id }, closed)
export type RetryBody = Static<typeof RetryBody>

export const DropBody = Type.Object({ id: Id, reason: Type.String({ minLength: 4, maxLength: 300 }) }, closed)
export type DropBody = Static<typeof DropBody>

/** `publicKey`: 32 bytes of Ed25519 in base64, with or without the `whpk_` of Standard Webhooks before it. */
export const KeyBody = Type.Object(
  { id: Id, publicKey: Type.String({ pattern: '^(whpk_)?[A-Za-z0-9+/]{43}=$' }) },
  closed,
)
export type KeyBody = Static<typeof KeyBody>

export const RevokeBody = Type.Object({ id: Id }, closed)
export type RevokeBody = Static<typeof RevokeBody>

/** Without `url` the partner is told of nothing any more. */
export const AddressBody = Type.Object(
  { id: Id, url: Type.Optional(Type.String({ minLength: 8, maxLength: 300 })) },
  closed,
)
export type AddressBody = Static<typeof AddressBody>

/** What a partner asks for that cannot be reached from here: it says what it has received, and gets the next. */
export const PullBody = Type.Object(
  {
    received: Type.Array(Type.String({ format: 'uuid' }), { maxItems: 1000 }),
    most: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
  },
  closed,
)
export type PullBody = Static<typeof PullBody>
