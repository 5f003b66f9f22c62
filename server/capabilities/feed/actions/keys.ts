import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { isPublicKey } from '#platform/crypto/webhook.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { requireFeed } from '../access.ts'
import { keysOf } from '../queries/keys.ts'
import type { AddressBody, KeyBody } from '../schema.ts'

interface Done {
  id: string
  repeated: boolean
}

const accountOf = ({ actor }: Context): string | null => (actor.kind === 'staff' ? actor.id : null)

/** Adds a key by which the partner signs; the ones before stay valid until they are revoked. */
export async function addKey(context: Context, partner: string, { id, publicKey }: KeyBody): Promise<Done> {
  requireFeed(context.actor, 'keep-keys')
  const raw = Buffer.from(publicKey.replace(/^whpk_/, ''), 'base64')
  const hash = canonicalHash({ partner, key: raw.toString('hex') })
  if (await wasDone(context, 'feed_key', id, hash)) return { id, repeated: true }
  if (!isPublicKey(raw)) throw refuse('feed.key', 422, { field: 'publicKey' })
  const valid = (await keysOf(context, partner)).filter(({ revokedAt }) => revokedAt === null)
  if (valid.some((key) => key.publicKey.equals(raw))) throw refuse('feed.key-known', 409, { field: 'publicKey' })
  const { tx, county, now } = context
  const row = { county, id, partner, public_key: raw, added_at: now, added_by: accountOf(context), body_hash: hash }
  await tx.insertInto('feed_key').values(row).execute()
  await record(context, 'feed.key-added', { kind: 'feed-key', id }, { partner })
  return { id, repeated: false }
}

/** From now on nothing signed by it is taken. Revoked again, it stays revoked. */
export async function revokeKey(context: Context, partner: string, keyId: string): Promise<Done> {
  requireFeed(context.actor, 'keep-keys')
  const key = (await keysOf(context, partner)).find(({ id }) => id === keyId)
  if (!key) throw refuse('not-found', 404)
  if (key.revokedAt) return { id: keyId, repeated: true }
  await context.tx
    .updateTable('feed_key')
    .set({ revoked_at: context.now, revoked_by: accountOf(context) })
    .where('county', '=', context.county)
    .where('id', '=', keyId)
    .execute()
  await record(context, 'feed.key-revoked', { kind: 'feed-key', id: keyId }, { partner })
  return { id: keyId, repeated: false }
}

/** Encrypted on its way, or on this machine: what partners are told is not for the network to read. */
function requireSafe(url: string): void {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  const isHere = parsed?.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(parsed.hostname)
  if (!parsed || !(parsed.protocol === 'https:' || isHere) || parsed.username)
    throw refuse('feed.address', 422, { field: 'url' })
}

/** Where the partner is told of our events. */
export async function setAddress(context: Context, partner: string, { id, url }: AddressBody): Promise<Done> {
  requireFeed(context.actor, 'keep-keys')
  const { tx, county, now } = context
  const hash = canonicalHash({ partner, url: url ?? null })
  if (await wasDone(context, 'feed_address', id, hash)) return { id, repeated: true }
  if (url) requireSafe(url)
  const last = await tx
    .selectFrom('feed_address')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('county', '=', county)
    .where('partner', '=', partner)
    .executeTakeFirst()
  const row = { county, id, partner, seq: (last?.seq ?? 0) + 1, url: url ?? null, set_at: now, body_hash: hash }
  await tx
    .insertInto('feed_address')
    .values({ ...row, set_by: accountOf(context) })
    .execute()
  await record(context, 'feed.address-set', { kind: 'feed-address', id }, { partner })
  return { id, repeated: false }
}
