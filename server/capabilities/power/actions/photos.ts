import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { ActionData } from '../rules/index.ts'
import type { Of } from './store.ts'

/** Puts the pictures that a step names with its item; each must have been kept before. */
export async function keepPhotos({ tx, county }: Context, of: Of, seq: number, { files = [] }: ActionData) {
  if (files.length === 0) return
  const rows = files.map((sha256) => ({ county, item_id: of.id, seq, sha256, village_code: of.village_code }))
  await tx.insertInto('power_photo').values(rows).execute()
  // Asked after naming: a file is within reach through what names it.
  const kept = await tx
    .selectFrom('file')
    .select('sha256')
    .where('county', '=', county)
    .where('sha256', 'in', [...files])
    .execute()
  if (kept.length < files.length) throw refuse('file.unknown', 400, { field: 'photos' })
}
