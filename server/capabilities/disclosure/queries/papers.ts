import type { Context } from '#platform/context.ts'

/** Whether the reader may look at this paper of this entry. */
export async function isPublicPaper(
  { tx, county, actor, scope }: Context,
  villageCode: string,
  disclosureId: string,
  sha256: string,
): Promise<boolean> {
  const found = await tx
    .selectFrom('disclosure_file')
    .select('is_public')
    .where('county', '=', county)
    .where('village_code', '=', villageCode)
    .where('disclosure_id', '=', disclosureId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (!found) return false
  return found.is_public || (actor.kind === 'staff' && scope !== '-' && villageCode.startsWith(scope))
}
