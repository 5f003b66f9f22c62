import { type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import { inTerritory } from '#platform/access/village-reach.ts'
import type { Context } from '#platform/context.ts'
import type { Asset, DB } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import { getPublicThing, getThing } from '#platform/facts/things.ts'
import type { AssetAction } from '../rules/index.ts'

type Seeing = Pick<Context, 'tx' | 'county' | 'actor' | 'scope'>
export type AssetRow = Selectable<Asset>

/** The assets of one's territory: the only way in for desks; the database is asked whether the reader works there. */
export const assetsWithin = (context: Seeing): SelectQueryBuilder<DB, 'asset', object> =>
  context.tx
    .selectFrom('asset')
    .where('asset.county', '=', context.county)
    .where(sql<boolean>`works_for(asset.village_code)`)
    .where(inTerritory(context, 'asset'))

/** The asset within reach; outside it 404, as if it did not exist. */
export const getAsset = (context: Context, id: string): Promise<AssetRow> => getThing(context, 'asset', id)

/** The same, held until the transaction ends. */
export const getAssetForChange = (context: Context, id: string): Promise<AssetRow> =>
  getThing(context, 'asset', id, true)

/** The one of this village, for everybody. @throws Problem `not-found` 404 */
export const getPublicAsset = (context: Context, village: string, id: string): Promise<AssetRow> =>
  getPublicThing(context, 'asset', village, id)

export const actionsOf = (context: Context, assetId: string): Promise<AssetAction[]> =>
  factsOf(context, 'asset_action', 'asset_id', assetId)

export interface Tenant {
  lease: string
  name: string
  phone: string | null
}

export async function tenantsOf({ tx, county }: Context, leases: readonly string[]): Promise<Tenant[]> {
  if (leases.length === 0) return []
  return await tx
    .selectFrom('lease_tenant')
    .select(['lease_id as lease', 'name', 'phone'])
    .where('county', '=', county)
    .where('lease_id', 'in', leases)
    .execute()
}
