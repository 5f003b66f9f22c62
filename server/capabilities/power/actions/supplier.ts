import { refuse } from '#kernel/problem.ts'
import { requirePublicText } from '#kernel/public-text.ts'
import { requireVillage } from '#platform/access/village.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { requireMay } from '../access.ts'
import type { PowerContext } from '../context.ts'
import { suppliersOf } from '../queries/suppliers.ts'
import type { SupplierBody } from '../schema.ts'

/** A firm or a craftsman comes on the village's register, by the name that bids and decisions use. */
export async function addSupplier(
  context: PowerContext,
  body: SupplierBody,
): Promise<{ id: string; repeated: boolean }> {
  const { id, villageCode, sort, trade } = body
  const { tx, county, today } = context
  await requireVillage(context, villageCode)
  requireMay(context.actor, 'open', villageCode)
  const hash = canonicalHash({ supplier: body })
  if (await wasDone(context, 'power_supplier', id, hash)) return { id, repeated: true }
  const name = body.name.trim()
  requirePublicText({ name, trade })
  if ((await suppliersOf(context, villageCode)).some((one) => one.name === name))
    throw refuse('power.supplier-twice', 422, { field: 'name' })
  await tx
    .insertInto('power_supplier')
    .values({ county, id, village_code: villageCode, name, sort, trade, since: today, body_hash: hash })
    .execute()
  await record(context, 'power.supplier-added', { kind: 'supplier', id, place: villageCode })
  return { id, repeated: false }
}
