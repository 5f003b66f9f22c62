import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { unseal } from '#platform/crypto/keys.ts'
import { requireRecord } from '../access.ts'
import type { VisitContext } from '../context.ts'

/** For whoever registered the phone, and for nobody else: the rows of others are out of reach. */
export async function recoveryOf(context: VisitContext, id: string): Promise<{ recovery: string }> {
  requireRecord(context.actor, 'sync')
  const { tx, county, keys } = context
  const found = await tx
    .selectFrom('grid_device')
    .select(['recovery_sealed', 'scope'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found?.recovery_sealed) throw refuse('not-found', 404)
  await record(context, 'device.recovered', { kind: 'grid-device', id, place: found.scope })
  return { recovery: unseal(keys.field, found.recovery_sealed) }
}
