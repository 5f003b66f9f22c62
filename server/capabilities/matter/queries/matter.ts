import type { Selectable } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { Matter } from '#platform/db/tables.ts'
import type { ActionData, MatterAction, Verb } from '../rules/index.ts'
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
    .select(['id', 'verb', 'at', 'by_kind', 'by_unit', 'by_name', 'by_account', 'data'])
    .where('county', '=', county)
    .where('matter_id', '=', matterId)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    // The columns are checked on the way in: by the schema of the act and by the table's own constraints.
    verb: row.verb as Verb,
    at_ms: row.at.getTime(),
    by: {
      kind: row.by_kind as MatterAction['by']['kind'],
      unit: row.by_unit ?? undefined,
      name: row.by_name ?? undefined,
      account: row.by_account ?? undefined,
    },
    data: row.data as ActionData,
  }))
}
