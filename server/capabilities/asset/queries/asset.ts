import { type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import { inTerritory } from '#platform/access/village-reach.ts'
import type { Context } from '#platform/context.ts'
import type { Asset, DB } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
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
export async function getAsset(context: Context, id: string): Promise<AssetRow> {
  const found = await assetsWithin(context).selectAll('asset').where('asset.id', '=', id).executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

/** The same, held until the transaction ends. */
export async function getAssetForChange(context: Context, id: string): Promise<AssetRow> {
  const found = await assetsWithin(context).selectAll('asset').where('asset.id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

/** The one of this village, for everybody. @throws Problem `not-found` 404 */
export async function getPublicAsset({ tx, county }: Context, village: string, id: string): Promise<AssetRow> {
  const found = await tx
    .selectFrom('asset')
    .selectAll()
    .where('county', '=', county)
    .where('village_code', '=', village)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

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
