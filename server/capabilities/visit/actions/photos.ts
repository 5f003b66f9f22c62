import type { Context } from '#platform/context.ts'

/** The photos a record names; gives what is kept of them, as far as they have come. */
export async function insertPhotos(
  context: Context,
  recordId: string,
  gridCode: string,
  sent: readonly string[],
): Promise<string[]> {
  const { tx, county } = context
  const named = [...new Set(sent)]
  if (named.length === 0) return []
  const kept = await tx
    .selectFrom('sent_photo')
    .select(['sent_sha256', 'sha256'])
    .where('county', '=', county)
    .where('sent_sha256', 'in', named)
    .execute()
  const storedOf = new Map(kept.map((one) => [one.sent_sha256, one.sha256]))
  await tx
    .insertInto('record_photo')
    .values(
      named.map((hash, n) => ({
        county,
        record_id: recordId,
        n,
        grid_code: gridCode,
        sent_sha256: hash,
        sha256: storedOf.get(hash) ?? null,
      })),
    )
    .execute()
  return [...storedOf.values()]
}

export async function missingPhotos({ tx, county }: Context, sent: readonly string[]): Promise<string[]> {
  if (sent.length === 0) return []
  const kept = await tx
    .selectFrom('sent_photo')
    .select('sent_sha256')
    .where('county', '=', county)
    .where('sent_sha256', 'in', [...sent])
    .execute()
  const have = new Set(kept.map((one) => one.sent_sha256))
  return sent.filter((hash) => !have.has(hash))
}

/** All bytes are there and drawn anew: whoever named them finds them. */
export async function notePhoto(context: Context, sent: string, stored: string): Promise<void> {
  const { tx, county, actor, now } = context
  if (actor.kind !== 'staff') return
  await tx
    .insertInto('sent_photo')
    .values({ county, sent_sha256: sent, sha256: stored, by_account: actor.id, kept_at: now })
    .onConflict((is) => is.constraint('sent_photo_pk').doNothing())
    .execute()
  await tx
    .updateTable('record_photo')
    .set({ sha256: stored })
    .where('county', '=', county)
    .where('sent_sha256', '=', sent)
    .where('sha256', 'is', null)
    .execute()
}

export async function findPhoto({ tx, county }: Context, sent: string): Promise<string | undefined> {
  const found = await tx
    .selectFrom('sent_photo')
    .select('sha256')
    .where('county', '=', county)
    .where('sent_sha256', '=', sent)
    .executeTakeFirst()
  return found?.sha256
}
