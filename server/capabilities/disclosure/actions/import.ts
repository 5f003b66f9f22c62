import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { requireMay } from '../access.ts'
import type { DisclosureContext } from '../context.ts'
import { getDisclosure, requireCourse } from '../queries/disclosure.ts'
import type { ImportedSheet } from '../rules/index.ts'

const DAY_MS = 86_400_000
const NAME_MAX = 120

/** Keeps a file that could not be taken over, with its faults in it, for a day: long enough to fetch it back. */
export async function keepFaulty(
  context: DisclosureContext,
  disclosureId: string,
  { fileName, sheets }: { fileName: string; sheets: readonly ImportedSheet[] },
): Promise<string> {
  const { tx, county, now, actor } = context
  const row = await getDisclosure(context, disclosureId)
  await requireCourse(context, disclosureId)
  requireMay(actor, 'draft', row.village_code)
  await tx
    .deleteFrom('disclosure_import')
    .where('county', '=', county)
    .where('made_at', '<', new Date(now.getTime() - DAY_MS))
    .execute()
  const id = newId(now.getTime())
  await tx
    .insertInto('disclosure_import')
    .values({
      county,
      id,
      disclosure_id: disclosureId,
      village_code: row.village_code,
      file_name: fileName.slice(-NAME_MAX),
      sheets: JSON.stringify(sheets),
      made_at: now,
    })
    .execute()
  return id
}

/** @throws Problem `not-found` 404 */
export async function readFaulty(
  context: DisclosureContext,
  disclosureId: string,
  id: string,
): Promise<{ fileName: string; sheets: ImportedSheet[] }> {
  const row = await getDisclosure(context, disclosureId)
  await requireCourse(context, disclosureId)
  requireMay(context.actor, 'draft', row.village_code)
  const found = await context.tx
    .selectFrom('disclosure_import')
    .select(['file_name', 'sheets'])
    .where('county', '=', context.county)
    .where('disclosure_id', '=', disclosureId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  // Written by keepFaulty alone.
  return { fileName: found.file_name, sheets: JSON.parse(found.sheets) as ImportedSheet[] }
}
