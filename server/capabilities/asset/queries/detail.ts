import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { mayDo, requireDesk, requireMay } from '../access.ts'
import { type AssetAction, type AssetState, folded } from '../rules/index.ts'
import { ASSET_ACTS, type DeskVerb } from '../schema.ts'
import { type AssetRow, actionsOf, getAsset, getPublicAsset, type Tenant, tenantsOf } from './asset.ts'

export interface AssetDetail {
  row: AssetRow
  state: AssetState
  actions: AssetAction[]
}

export interface DeskDetail extends AssetDetail {
  /** In full, when they were asked for. */
  tenants: Tenant[] | undefined
  may: Record<DeskVerb | 'tenants', boolean>
}

async function detailOf(context: Context, row: AssetRow): Promise<AssetDetail> {
  const actions = await actionsOf(context, row.id)
  return { row, actions, state: folded(actions) }
}

/** For everybody: tenants that are people stay masked. */
export const readPublicAsset = async (context: Context, village: string, id: string): Promise<AssetDetail> =>
  await detailOf(context, await getPublicAsset(context, village, id))

/** On a desk; tenants in full only when asked for, and then it is recorded. */
export async function readAsset(context: Context, id: string, withNames: boolean): Promise<DeskDetail> {
  const { actor } = context
  requireDesk(actor)
  const row = await getAsset(context, id)
  const detail = await detailOf(context, row)
  if (withNames) {
    requireMay(actor, 'tenants', row.village_code)
    await record(context, 'asset.tenants-read', { kind: 'asset', id, place: row.village_code })
  }
  const leases = detail.state.leases.map((lease) => lease.id)
  const tenants = withNames ? await tenantsOf(context, leases) : undefined
  return { ...detail, tenants, may: mayOf(context, row.village_code, detail.state) }
}

function mayOf({ actor }: Context, village: string, { stage, leases }: AssetState): DeskDetail['may'] {
  const owes = leases.at(-1)?.rents.some(({ paidOn }) => paidOn === undefined) ?? false
  const now: Record<DeskVerb, boolean> = {
    valued: stage !== 'disposed',
    let: stage === 'kept',
    'rent-paid': stage !== 'disposed' && owes,
    'lease-ended': stage === 'let',
    disposed: stage === 'kept',
  }
  const acts = ASSET_ACTS.map(({ verb }) => [verb, now[verb] && mayDo(actor, verb, village)] as const)
  // Every act is there.
  const may = Object.fromEntries(acts) as Record<DeskVerb, boolean>
  return { ...may, tenants: mayDo(actor, 'tenants', village) }
}
