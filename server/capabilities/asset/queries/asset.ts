import { type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { Asset, DB } from '#platform/db/tables.ts'
import { FACT_COLUMNS, factOf } from '#platform/facts/row.ts'
import type { AssetAction } from '../rules/index.ts'

export type AssetRow = Selectable<Asset>

/** The assets of one's territory: the only way in for desks; the database is asked whether the reader works there. */
export function assetsWithin({
  tx,
  county,
  actor,
  scope,
}: Pick<Context, 'tx' | 'county' | 'actor' | 'scope'>): SelectQueryBuilder<DB, 'asset', object> {
  const all = tx
    .selectFrom('asset')
    .where('asset.county', '=', county)
    .where(sql<boolean>`works_for(asset.village_code)`)
  if (actor.kind === 'system' || scope === county) return all
  const range = scope === '-' ? { from: '-', to: '-' } : rangeOf(scope)
  return all.where('asset.village_code', '>=', range.from).where('asset.village_code', '<', range.to)
}

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

export async function actionsOf({ tx, county }: Context, assetId: string): Promise<AssetAction[]> {
  const rows = await tx
    .selectFrom('asset_action')
    .select([...FACT_COLUMNS])
    .where('county', '=', county)
    .where('asset_id', '=', assetId)
    .orderBy('seq')
    .execute()
  return rows.map((row) => factOf<AssetAction>(row))
}

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
