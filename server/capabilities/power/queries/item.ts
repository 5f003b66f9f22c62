import type { Selectable } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { PowerItem } from '#platform/db/tables.ts'
import { FACT_COLUMNS, factOf } from '#platform/facts/row.ts'
import { getPublicThing, getThing } from '#platform/facts/things.ts'
import type { PowerAction, PrivateData } from '../rules/index.ts'

export type ItemRow = Selectable<PowerItem>

/** The item within reach; outside it 404, as if it did not exist. */
export const getItem = (context: Context, id: string): Promise<ItemRow> => getThing(context, 'power_item', id)

/** The same, held until the transaction ends. */
export const getItemForChange = (context: Context, id: string): Promise<ItemRow> =>
  getThing(context, 'power_item', id, true)

/** The one of this village, for everybody. @throws Problem `not-found` 404 */
export const getPublicItem = (context: Context, village: string, id: string): Promise<ItemRow> =>
  getPublicThing(context, 'power_item', village, id)

/** A picture of this item, for everybody. @throws Problem `not-found` 404 */
export async function getPhoto({ tx, county }: Context, village: string, id: string, sha256: string): Promise<string> {
  const found = await tx
    .selectFrom('power_photo')
    .select('sha256')
    .where('county', '=', county)
    .where('village_code', '=', village)
    .where('item_id', '=', id)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found.sha256
}

export async function actionsOf({ tx, county }: Context, itemId: string): Promise<PowerAction[]> {
  const rows = await tx
    .selectFrom('power_action')
    .select([...FACT_COLUMNS, 'step'])
    .where('county', '=', county)
    .where('item_id', '=', itemId)
    .orderBy('seq')
    .execute()
  return rows.map(({ step, ...row }) => ({ ...factOf<PowerAction>(row), step: step ?? undefined }))
}

/** What stays with the desks, by the number of its fact. */
export async function privatesOf({ tx, county }: Context, itemId: string): Promise<Map<number, PrivateData>> {
  const rows = await tx
    .selectFrom('power_private')
    .select(['seq', 'data'])
    .where('county', '=', county)
    .where('item_id', '=', itemId)
    .execute()
  return new Map(rows.map(({ seq, data }) => [seq, data as PrivateData]))
}
