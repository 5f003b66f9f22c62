import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { requireDesk } from '../access.ts'
import type { Sort, Stage } from '../rules/index.ts'
import { assetsWithin } from './asset.ts'

/** One asset with its running contract and what that owes today. */
export interface AssetLine {
  id: string
  villageCode: string
  sort: Sort
  name: string
  place: string
  measureHundredths: number
  unit: string
  stage: Stage
  tenant: string | undefined
  until: string | undefined
  rentCents: number | undefined
  months: number | undefined
  /** Due before today, and not come. */
  owedCents: number
  paidCents: number
}

type Assets = ReturnType<typeof assetsWithin>

async function lines(assets: Assets, today: string, limit: number): Promise<AssetLine[]> {
  const rows = await assets
    .leftJoin('lease as l', (join) => join.onRef('l.county', '=', 'asset.county').onRef('l.id', '=', 'asset.lease_id'))
    .select([
      ...(['asset.id', 'asset.village_code', 'asset.sort', 'asset.name', 'asset.place_text', 'asset.unit'] as const),
      ...(['asset.measure_hundredths', 'asset.stage', 'l.tenant', 'l.until', 'l.rent_cents', 'l.months'] as const),
    ])
    .select([
      sql<string>`coalesce((select sum(r.amount_cents - r.paid_cents) from lease_rent r
        where r.county = asset.county and r.lease_id = l.id and r.due_on < ${today}), 0)`.as('owed'),
      sql<string>`coalesce((select sum(r.paid_cents) from lease_rent r
        where r.county = asset.county and r.lease_id = l.id), 0)`.as('paid'),
    ])
    .orderBy('asset.village_code')
    .orderBy('asset.name')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    villageCode: row.village_code,
    // Both held to their words by the table's constraints.
    sort: row.sort as Sort,
    stage: row.stage as Stage,
    name: row.name,
    place: row.place_text,
    measureHundredths: Number(row.measure_hundredths),
    unit: row.unit,
    tenant: row.tenant ?? undefined,
    until: row.until ?? undefined,
    rentCents: row.rent_cents === null ? undefined : Number(row.rent_cents),
    months: row.months ?? undefined,
    owedCents: Number(row.owed),
    paidCents: Number(row.paid),
  }))
}

/** What a village owns: for everybody. */
export const listPublic = ({ tx, county, today }: Context, village: string, limit: number): Promise<AssetLine[]> =>
  lines(
    tx.selectFrom('asset').where('asset.county', '=', county).where('asset.village_code', '=', village),
    today,
    limit,
  )

/** The assets within reach. */
export async function listDesk(context: Context, limit: number): Promise<AssetLine[]> {
  requireDesk(context.actor)
  return await lines(assetsWithin(context), context.today, limit)
}
