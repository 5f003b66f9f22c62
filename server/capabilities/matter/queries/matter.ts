import type { Selectable } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { Matter } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
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

export const actionsOf = (context: Context, matterId: string): Promise<MatterAction[]> =>
  factsOf(context, 'matter_action', 'matter_id', matterId)
