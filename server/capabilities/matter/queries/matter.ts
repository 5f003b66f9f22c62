import type { Selectable } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { Matter } from '#platform/db/tables.ts'
import { FACT_COLUMNS, factOf } from '#platform/facts/row.ts'
import type { MatterAction } from '../rules/index.ts'
import { mattersWithin } from './reach.ts'

export type MatterRow = Selectable<Matter>

/** The matter within reach; outside it 404, as if it did not exist. */
export async function getMatter(context: Context, id: string): Promise<MatterRow> {
  const found = await mattersWithin(context).selectAll('matter').where('matter.id', '=', id).executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

/** The same, held until the transaction ends: two officers at once come one after the other. */
export async function getMatterForChange(context: Context, id: string): Promise<MatterRow> {
  const found = await mattersWithin(context)
    .selectAll('matter')
    .where('matter.id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

export async function actionsOf({ tx, county }: Context, matterId: string): Promise<MatterAction[]> {
  const rows = await tx
    .selectFrom('matter_action')
    .select(FACT_COLUMNS)
    .where('county', '=', county)
    .where('matter_id', '=', matterId)
    .orderBy('seq')
    .execute()
  return rows.map(factOf<MatterAction>)
}
