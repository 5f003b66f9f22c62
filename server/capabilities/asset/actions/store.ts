import type { Context } from '#platform/context.ts'
import { appendFact } from '#platform/facts/append.ts'
import { storeFold } from '#platform/facts/store.ts'
import type { AssetRow } from '../queries/asset.ts'
import { type AssetAction, type AssetState, applied } from '../rules/index.ts'

export type Of = Pick<AssetRow, 'id' | 'village_code'>

/** The folded columns; all of them can be computed again from the actions. */
export const columnsOf = (state: AssetState) => ({
  value_cents: state.valueCents ?? null,
  stage: state.stage,
  lease_id: state.stage === 'let' ? (state.leases.at(-1)?.id ?? null) : null,
  version: state.version,
})

export const insertFact = (context: Context, of: Of, seq: number, action: AssetAction, hash: Buffer | null) =>
  appendFact(context, 'asset_action', 'asset_id', of, seq, action, hash)

/** Who rents, in full: stays with the desks. */
export interface Tenant {
  name: string
  phone: string | null
}

async function insertLease({ tx, county }: Context, of: Of, { leases, version }: AssetState, tenant: Tenant) {
  const lease = leases.at(-1)
  if (!lease) return
  const at = { county, lease_id: lease.id, village_code: of.village_code }
  await tx
    .insertInto('lease')
    .values({
      ...{ county, id: lease.id, asset_id: of.id, seq: version, village_code: of.village_code },
      ...{ tenant: lease.tenant, ties: lease.ties, since: lease.since, until: lease.until },
      ...{ rent_cents: lease.rentCents, months: lease.months },
      ...{ decision_id: lease.grounds.decision?.id ?? null, item_id: lease.grounds.item?.id ?? null },
    })
    .execute()
  await tx
    .insertInto('lease_tenant')
    .values({ ...at, ...tenant })
    .execute()
  const rents = lease.rents.map(({ n, dueOn, cents }) => ({ ...at, n, due_on: dueOn, amount_cents: cents }))
  await tx.insertInto('lease_rent').values(rents).execute()
}

/** What changed of the contract: what was paid, and that it ended. */
async function keepLease({ tx, county }: Context, before: AssetState, after: AssetState) {
  const [was, is] = [before.leases.at(-1), after.leases.at(-1)]
  if (!was || !is || was.id !== is.id) return
  for (const [i, rent] of is.rents.entries()) {
    if (rent === was.rents[i]) continue
    await tx
      .updateTable('lease_rent')
      .set({ paid_cents: rent.paidCents, paid_on: rent.paidOn ?? null })
      .where('county', '=', county)
      .where('lease_id', '=', is.id)
      .where('n', '=', rent.n)
      .execute()
  }
  if (is.endedOn !== was.endedOn)
    await tx
      .updateTable('lease')
      .set({ ended_on: is.endedOn ?? null })
      .where('county', '=', county)
      .where('id', '=', is.id)
      .execute()
}

interface Fact {
  action: AssetAction
  hash: Buffer
  tenant?: Tenant | undefined
}

/** Appends the fact and stores what follows from it. */
export async function append(context: Context, of: Of, before: AssetState, { action, hash, tenant }: Fact) {
  const after = applied(before, action)
  await insertFact(context, of, after.version, action, hash)
  if (tenant) await insertLease(context, of, after, tenant)
  else await keepLease(context, before, after)
  await storeFold(context, 'asset', of.id, columnsOf(after))
  return after
}
