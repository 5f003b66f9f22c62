import { createPublicKey, verify } from 'node:crypto'
import { type CalloutAnswer, takeAnswer } from '#capabilities/callout/index.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalText } from '#platform/crypto/canonical.ts'
import { sameBytes, seal, sha256, unseal } from '#platform/crypto/keys.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import { requireRecord } from '../access.ts'
import type { VisitContext } from '../context.ts'
import type { Device, GridRecord, Quarantined } from '../schema.ts'
import { keepRecord } from './record.ts'

export type Why = 'same-id-other-content' | 'refused' | 'revoked' | 'exported'

interface Aside {
  recordId: string
  content: string
  why: Why
  author: string
  place: string
}

/** Kept whole, once per content; a desk takes it in or sets it aside. */
export async function insertAside(
  { tx, county, keys, now }: VisitContext,
  { recordId, content, why, author, place }: Aside,
): Promise<void> {
  await tx
    .insertInto('sync_quarantine')
    .values({
      county,
      record_id: recordId,
      content_hash: sha256(content),
      place_code: place,
      author,
      why,
      content_sealed: seal(keys.field, content),
      received_at: now,
    })
    .onConflict((is) => is.constraint('sync_quarantine_pk').doNothing())
    .execute()
}

/** What could not be taken from a signed-in phone. */
export async function setAside(context: VisitContext, recordId: string, body: unknown, why: Why): Promise<void> {
  const { actor } = context
  if (actor.kind !== 'staff') return
  await insertAside(context, { recordId, content: canonicalText(body), why, author: actor.id, place: actor.scope })
  await record(context, 'record.quarantined', { kind: 'grid-record', id: recordId, place: actor.scope }, { why })
}

export async function registerDevice(
  context: VisitContext,
  { id, publicKey, recovery }: Device,
): Promise<{ id: string; repeated: boolean }> {
  requireRecord(context.actor, 'sync')
  const { tx, county, actor, now, keys } = context
  if (actor.kind !== 'staff') throw refuse('forbidden', 403)
  const key = Buffer.from(publicKey, 'base64')
  keyOf(key)
  const before = await tx
    .selectFrom('grid_device')
    .select('public_key')
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (before) {
    if (!sameBytes(before.public_key, key)) throw refuse('same-id-other-content', 409)
    return { id, repeated: true }
  }
  await tx
    .insertInto('grid_device')
    .values({
      county,
      id,
      account_id: actor.id,
      scope: actor.scope,
      public_key: key,
      recovery_sealed: recovery ? seal(keys.field, recovery) : null,
      registered_at: now,
    })
    .execute()
  await record(context, 'device.registered', { kind: 'grid-device', id, place: actor.scope })
  return { id, repeated: false }
}

function keyOf(der: Buffer) {
  try {
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key
  } catch {
    // Told below in one sentence, whatever was wrong with it.
  }
  throw refuse('device.key', 422, { field: 'publicKey' })
}

/** From a phone whose worker may be revoked: only its key speaks, and only into the quarantine. */
export async function quarantineByKey(
  context: VisitContext,
  recordId: string,
  { device, content, signature }: Quarantined,
): Promise<void> {
  await asSystem(context, async () => {
    const { tx, county } = context
    const known = await tx
      .selectFrom('grid_device')
      .selectAll()
      .where('county', '=', county)
      .where('id', '=', device)
      .executeTakeFirst()
    const signed = Buffer.from(`${recordId}\n${content}`)
    const good =
      known &&
      verify(
        'sha256',
        signed,
        { key: keyOf(known.public_key), dsaEncoding: 'ieee-p1363' },
        Buffer.from(signature, 'base64'),
      )
    if (!known || !good) throw refuse('device.unknown', 403)
    await insertAside(context, { recordId, content, why: 'revoked', author: known.account_id, place: known.scope })
    await record(
      context,
      'record.quarantined',
      { kind: 'grid-record', id: recordId, place: known.scope },
      { why: 'revoked', device },
    )
  })
}

/** A desk takes it in as its author's record (unless one with that id stands), or sets it aside; the content stays either way. */
export async function settleQuarantine(
  context: VisitContext,
  recordId: string,
  hash: string,
  settlement: 'taken' | 'set-aside',
  read: (content: string) => GridRecord | CalloutAnswer,
): Promise<void> {
  requireRecord(context.actor, 'quarantine')
  const { tx, county, actor, now, keys } = context
  const held = await tx
    .selectFrom('sync_quarantine')
    .selectAll()
    .where('county', '=', county)
    .where('record_id', '=', recordId)
    .where('content_hash', '=', Buffer.from(hash, 'hex'))
    .forUpdate()
    .executeTakeFirst()
  if (!held || actor.kind !== 'staff') throw refuse('not-found', 404)
  if (held.settled_at) return
  if (settlement === 'taken') {
    const author = await tx
      .selectFrom('account')
      .select(['id', 'person_name as name', 'unit'])
      .where('county', '=', county)
      .where('id', '=', held.author)
      .executeTakeFirst()
    const body = read(unseal(keys.field, held.content_sealed))
    if (body.kind === 'callout-answer') await takeAnswer(context, recordId, body, author?.name ?? '')
    else
      await keepRecord(context, recordId, body, {
        source: 'quarantine',
        author: author ?? { id: held.author, name: '', unit: held.place_code },
      })
  }
  await tx
    .updateTable('sync_quarantine')
    .set({ settled_at: now, settled_by: actor.id, settlement })
    .where('county', '=', county)
    .where('record_id', '=', recordId)
    .where('content_hash', '=', held.content_hash)
    .execute()
  await record(
    context,
    'record.quarantine-settled',
    { kind: 'grid-record', id: recordId, place: held.place_code },
    { settlement },
  )
}
