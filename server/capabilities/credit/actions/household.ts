import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { asSystem } from '#platform/identity/as-system.ts'

/** The household at this door of the village. @throws Problem `credit-member.no-household` 422 */
export async function findHousehold(
  { tx, county }: Context,
  village: string,
  door: string,
): Promise<{ id: string; doorText: string }> {
  const found = await tx
    .selectFrom('household')
    .select(['id', 'door_text as doorText'])
    .where('county', '=', county)
    .where('grid_code', '>=', village)
    .where('grid_code', '<', `${village}:`)
    .where('door_code', '=', door.trim())
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!found) throw refuse('credit-member.no-household', 422, { field: 'door' })
  return found
}

/** One account a household. @throws Problem `credit-member.household-joined` 422 */
export async function requireFreeHousehold(context: Context, household: string): Promise<void> {
  const found = await asSystem(context, () =>
    context.tx
      .selectFrom('credit_member')
      .select('id')
      .where('county', '=', context.county)
      .where('household_id', '=', household)
      .where('stage', '=', 'joined')
      .executeTakeFirst(),
  )
  if (found) throw refuse('credit-member.household-joined', 422, { field: 'door' })
}
