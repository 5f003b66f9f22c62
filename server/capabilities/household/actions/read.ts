import { can } from '#platform/access/power.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { HOUSEHOLD_POWERS } from '../access.ts'
import type { HouseholdContext } from '../context.ts'
import { getHousehold, openedHousehold } from '../queries/household.ts'
import { listReadings } from '../queries/list.ts'

/** Opens the record and writes down that it was opened. Leaders and the county get masks. */
export async function readHousehold(context: HouseholdContext, id: string) {
  const opened = await openedHousehold(context, id)
  const masked = !can(HOUSEHOLD_POWERS, context.actor, 'open', ['reach'])
  await record(context, 'household.read', { kind: 'household', id, place: opened.row.grid_code }, { masked })
  return { opened, masked }
}

/** Who looked at the record, on paper for the household that asks; that it was printed is written down too. */
export async function printReadings(context: Context, id: string) {
  const readings = await listReadings(context, id)
  const row = await getHousehold(context, id)
  await record(context, 'household.printed', { kind: 'household', id, place: row.grid_code })
  return { row, readings }
}
