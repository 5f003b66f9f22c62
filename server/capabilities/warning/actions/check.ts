import { requireVillage } from '#platform/access/village.ts'
import { record } from '#platform/audit/audit.ts'
import { requireMay } from '../access.ts'
import type { WarningContext } from '../context.ts'
import type { CheckBody } from '../schema.ts'
import { lookThrough } from './find.ts'

/** A village's records, looked through now. Asking twice finds nothing twice. */
export async function checkVillage(
  context: WarningContext,
  { id, villageCode }: CheckBody,
): Promise<{ id: string; found: number }> {
  await requireVillage(context, villageCode)
  requireMay(context.actor, 'check', villageCode)
  const found = await lookThrough(context, villageCode)
  await record(context, 'warning.checked', { kind: 'village', id: villageCode, place: villageCode })
  return { id, found }
}
