import { contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { mayStaff, requireGrids } from '../access.ts'
import type { GridContext } from '../context.ts'
import { alertsOf, type StaffAlert } from '../rules/alerts.ts'

/** How much there is to see to about people, for the desks that can see to it; nothing for the others. */
export async function countStaffAlerts(context: GridContext): Promise<number | undefined> {
  return mayStaff(context.actor) ? (await staffAlerts(context, context.scope)).length : undefined
}

/** What a desk has to see to about the people of the grids under a place. @throws Problem `not-found` 404 out of reach */
export async function staffAlerts(context: GridContext, place: string): Promise<StaffAlert[]> {
  requireGrids(context.actor, 'read')
  const { tx, county, scope, today, gridRules } = context
  if (!contains(scope, place)) throw refuse('not-found', 404)
  const grids = await tx
    .selectFrom('place')
    .select('code')
    .where('county', '=', county)
    .where('level', '=', 'grid')
    .where('valid_to', 'is', null)
    .where('code', '>=', place)
    .where('code', '<', `${place}:`)
    .orderBy('code')
    .execute()
  const posts = await tx
    .selectFrom('grid_post')
    .select([
      'id',
      'grid_code as grid',
      'role',
      'person_name as name',
      'valid_from as from',
      'valid_to as to',
      'term_until as term',
    ])
    .where('county', '=', county)
    .where('grid_code', '>=', place)
    .where('grid_code', '<', `${place}:`)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', today)]))
    .execute()
  const leaves = await tx
    .selectFrom('grid_leave')
    .select(['post_id as postId', 'from_on as from', 'to_on as to', 'deputy_name as deputy'])
    .where('county', '=', county)
    .where('grid_code', '>=', place)
    .where('grid_code', '<', `${place}:`)
    .where('to_on', '>=', today)
    .execute()
  return alertsOf(
    grids.map(({ code }) => code),
    { posts, leaves },
    today,
    gridRules,
  )
}
