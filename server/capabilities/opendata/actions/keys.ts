import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { requireKeys } from '../access.ts'
import { keyFor, keyHash } from '../queries/keys.ts'
import type { NewKey } from '../schema.ts'

/** A key for a program of somebody else; asked again with the same id it is the same key. */
export async function issueKey(
  context: Context,
  { id, name }: NewKey,
): Promise<{ id: string; key: string; repeated: boolean }> {
  requireKeys(context.actor)
  const { tx, county, now, actor } = context
  const key = keyFor(context, id)
  const hash = canonicalHash({ name })
  if (await wasDone(context, 'open_key', id, hash)) return { id, key, repeated: true }
  await tx
    .insertInto('open_key')
    .values({
      county,
      id,
      name,
      key_hash: keyHash(context, key),
      made_at: now,
      made_by: actor.kind === 'staff' ? actor.id : null,
      body_hash: hash,
    })
    .execute()
  await record(context, 'open-key.issued', { kind: 'open-key', id, place: county }, { name })
  return { id, key, repeated: false }
}

/** From now on the key opens nothing. Ending it again changes nothing. */
export async function endKey(context: Context, id: string): Promise<void> {
  requireKeys(context.actor)
  const { tx, county, now } = context
  const found = await tx
    .selectFrom('open_key')
    .select('ended_at')
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  if (found.ended_at) return
  await tx.updateTable('open_key').set({ ended_at: now }).where('county', '=', county).where('id', '=', id).execute()
  await record(context, 'open-key.ended', { kind: 'open-key', id, place: county })
}
