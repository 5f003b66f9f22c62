import type { Context } from '#platform/context.ts'
import type { GridRecord } from '../schema.ts'

export type Sort = 'photo' | 'voice'

/** Everything that a record names by its content. */
const namedIn = ({ photos = [], voice }: GridRecord): string[] => [...photos, ...(voice ? [voice.sha256] : [])]

/** The photos and the voice note a record names; gives what is kept of the photos, as far as they have come. */
export async function insertPhotos(context: Context, recordId: string, body: GridRecord): Promise<string[]> {
  const { tx, county } = context
  const { gridCode, photos = [], voice } = body
  const named = [
    ...[...new Set(photos)].map((sha256) => ({ sha256, sort: 'photo' as const, seconds: null })),
    ...(voice ? [{ ...voice, sort: 'voice' as const }] : []),
  ]
  if (named.length === 0) return []
  const kept = await tx
    .selectFrom('sent_photo')
    .select(['sent_sha256', 'sha256', 'sort'])
    .where('county', '=', county)
    .where(
      'sent_sha256',
      'in',
      named.map(({ sha256 }) => sha256),
    )
    .execute()
  const storedOf = new Map(kept.map((one) => [`${one.sort} ${one.sent_sha256}`, one.sha256]))
  await tx
    .insertInto('record_photo')
    .values(
      named.map(({ sha256, sort, seconds }, n) => ({
        county,
        record_id: recordId,
        n,
        grid_code: gridCode,
        sort,
        seconds,
        sent_sha256: sha256,
        sha256: storedOf.get(`${sort} ${sha256}`) ?? null,
      })),
    )
    .execute()
  return kept.filter(({ sort }) => sort === 'photo').map(({ sha256 }) => sha256)
}

export async function missingPhotos({ tx, county }: Context, body: GridRecord): Promise<string[]> {
  const sent = namedIn(body)
  if (sent.length === 0) return []
  const kept = await tx
    .selectFrom('sent_photo')
    .select('sent_sha256')
    .where('county', '=', county)
    .where('sent_sha256', 'in', sent)
    .execute()
  const have = new Set(kept.map((one) => one.sent_sha256))
  return sent.filter((hash) => !have.has(hash))
}

/** All bytes are there, a photo's drawn anew: whoever named them finds them. */
export async function notePhoto(context: Context, sent: string, stored: string, sort: Sort = 'photo'): Promise<void> {
  const { tx, county, actor, now } = context
  if (actor.kind !== 'staff') return
  await tx
    .insertInto('sent_photo')
    .values({ county, sent_sha256: sent, sha256: stored, sort, by_account: actor.id, kept_at: now })
    .onConflict((is) => is.constraint('sent_photo_pk').doNothing())
    .execute()
  await tx
    .updateTable('record_photo')
    .set({ sha256: stored })
    .where('county', '=', county)
    .where('sent_sha256', '=', sent)
    .where('sort', '=', sort)
    .where('sha256', 'is', null)
    .execute()
}

export async function findSent({ tx, county }: Context, sent: string, sort: Sort): Promise<string | undefined> {
  const found = await tx
    .selectFrom('sent_photo')
    .select('sha256')
    .where('county', '=', county)
    .where('sent_sha256', '=', sent)
    .where('sort', '=', sort)
    .executeTakeFirst()
  return found?.sha256
}
