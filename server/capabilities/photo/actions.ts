import { sql } from 'kysely'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import type { Picture } from '#platform/files/picture.ts'
import { keepFile, removeFile } from '#platform/files/store.ts'
import type { KeptPhoto } from './schema.ts'

const PHOTO_TYPE = 'image/jpeg'
const DAY_MS = 86_400_000
const FORGOTTEN_AT_ONCE = 500

export type AndThen = (context: Context, kept: KeptPhoto) => Promise<void>

/** Row first, bytes second, commit last: the row is held, so that nothing forgets the bytes in between. */
export async function keepPhoto(
  context: Context,
  folder: string,
  picture: Picture,
  also: AndThen = async () => undefined,
): Promise<KeptPhoto> {
  const { tx, county, now } = context
  const { jpeg, width, height } = picture
  const hash = sha256(jpeg).toString('hex')
  await sql`select keep_file(${county}, ${hash}, ${PHOTO_TYPE}, ${jpeg.length}, ${width}, ${height}, ${now})`.execute(
    tx,
  )
  await record(context, 'photo.kept', { kind: 'photo', id: hash })
  const kept = { sha256: hash, width, height, bytes: jpeg.length }
  await Promise.all([also(context, kept), keepFile(folder, jpeg)])
  return kept
}

/** Photos that were sent a day ago and that nothing names. Gives how many went. */
export async function forgetPhotos(context: Context, folder: string): Promise<number> {
  const before = new Date(context.now.getTime() - DAY_MS)
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from forget_files(${context.county}, ${before}, ${FORGOTTEN_AT_ONCE})`.execute(context.tx)
  for (const { sha256: hash } of rows) await removeFile(folder, hash)
  if (rows.length > 0)
    await record(context, 'photo.forgotten', { kind: 'photo', id: 'unnamed' }, { count: rows.length })
  return rows.length
}
