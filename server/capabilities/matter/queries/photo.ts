import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { requireMay } from '../access.ts'
import type { MatterContext } from '../context.ts'
import { getMatter } from './matter.ts'
import { openReceipt } from './receipt.ts'

/** For a desk: reach and power over the matter that names the photo. Looking at it is written down, as reading is. */
export async function getPhotoOfMatter(context: MatterContext, matterId: string, sha256: string): Promise<string> {
  const row = await getMatter(context, matterId)
  const { holder, supervisor, co_units: coUnits, handled_by: handledBy } = row
  requireMay(context.actor, 'read', { holder, supervisor, coUnits, handledBy })
  const found = await getNamed(context, matterId, sha256)
  await record(context, 'matter.photo-read', { kind: 'matter', id: matterId, place: row.place_code }, { photo: sha256 })
  return found
}

/** For whoever holds the receipt: the photos of its own matter. */
export async function getPhotoOfReceipt(
  context: MatterContext,
  receipt: string,
  sha256: string,
  part?: string,
): Promise<string> {
  const { matterId } = await openReceipt(context, receipt, part)
  return await getNamed(context, matterId, sha256)
}

async function getNamed({ tx, county }: MatterContext, matterId: string, sha256: string): Promise<string> {
  const found = await tx
    .selectFrom('matter_file')
    .select('sha256')
    .where('county', '=', county)
    .where('matter_id', '=', matterId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found.sha256
}
