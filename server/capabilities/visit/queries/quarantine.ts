import type { Context } from '#platform/context.ts'
import { unseal } from '#platform/crypto/keys.ts'
import { requireRecord } from '../access.ts'

/** What waits to be taken in, oldest first, opened for the desk that decides. */
export async function listQuarantine({ tx, county, actor, scope, keys }: Context) {
  requireRecord(actor, 'quarantine')
  const rows = await tx
    .selectFrom('sync_quarantine as q')
    .leftJoin('account as a', (on) => on.onRef('a.county', '=', 'q.county').onRef('a.id', '=', 'q.author'))
    .select([
      'q.record_id as recordId',
      'q.content_hash as hash',
      'q.why',
      'q.received_at as receivedAt',
      'q.content_sealed',
      'q.place_code as place',
      'a.person_name as by',
    ])
    .where('q.county', '=', county)
    .where('q.settled_at', 'is', null)
    .where('q.place_code', '>=', scope)
    .where('q.place_code', '<', `${scope}:`)
    .orderBy('q.received_at')
    .limit(100)
    .execute()
  return rows.map(({ content_sealed, hash, ...row }) => ({
    ...row,
    hash: hash.toString('hex'),
    content: unseal(keys.field, content_sealed),
  }))
}

/** Which of these the county holds: the phone deletes its copy of those and of no others. */
export async function acked({ tx, county }: Context, ids: readonly string[], photos: readonly string[]) {
  const kept =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('grid_record')
          .select('id')
          .where('county', '=', county)
          .where('id', 'in', [...ids])
          .execute()
  const named =
    kept.length === 0
      ? []
      : await tx
          .selectFrom('record_photo')
          .select(['sent_sha256', 'sha256'])
          .where('county', '=', county)
          .where(
            'record_id',
            'in',
            kept.map(({ id }) => id),
          )
          .execute()
  const asked = [...new Set([...photos, ...named.map((one) => one.sent_sha256)])]
  const held =
    asked.length === 0
      ? []
      : await tx
          .selectFrom('sent_photo')
          .select('sent_sha256')
          .where('county', '=', county)
          .where('sent_sha256', 'in', asked)
          .execute()
  const have = new Set(held.map((one) => one.sent_sha256))
  const known = new Set(kept.map(({ id }) => id))
  return {
    kept: ids.filter((id) => known.has(id)),
    unknown: ids.filter((id) => !known.has(id)),
    photos: { kept: asked.filter((hash) => have.has(hash)), unknown: asked.filter((hash) => !have.has(hash)) },
  }
}
