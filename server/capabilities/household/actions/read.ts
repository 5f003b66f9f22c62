import { can } from '#platform/access/power.ts'
import { record } from '#platform/audit/audit.ts'
import { HOUSEHOLD_POWERS } from '../access.ts'
import type { HouseholdContext } from '../context.ts'
import { openedHousehold } from '../queries/household.ts'

/** Opens the record and writes down that it was opened. Leaders and the county get masks. */
export async function readHousehold(context: HouseholdContext, id: string) {
  const opened = await openedHousehold(context, id)
  const masked = !can(HOUSEHOLD_POWERS, context.actor, 'open', ['reach'])
  await record(context, 'household.read', { kind: 'household', id, place: opened.row.grid_code }, { masked })
  return { opened, masked }
}
