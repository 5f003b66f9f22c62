import { getHousehold } from '#capabilities/household/index.ts'
import { requireRecord } from '../access.ts'
import type { VisitContext } from '../context.ts'

/** The door and its last visits, for a sheet of paper. */
export async function sheetOf(context: VisitContext, householdId: string) {
  requireRecord(context.actor, 'paper')
  const household = await getHousehold(context, householdId)
  const records = await context.tx
    .selectFrom('grid_record')
    .select(['id', 'kind', 'happened_on as day', 'outcome', 'text', 'author_name as author'])
    .where('county', '=', context.county)
    .where('household_id', '=', householdId)
    .orderBy('happened_on', 'desc')
    .limit(6)
    .execute()
  return { household, records }
}
