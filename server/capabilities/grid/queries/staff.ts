import { contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { requireGrids } from '../access.ts'
import { ORDER } from './posts.ts'

/** Posts of a grid with leave and training, those who left last. @throws Problem `not-found` 404 out of reach */
export async function staffOf(context: Context, code: string) {
  requireGrids(context.actor, 'staff')
  const { tx, county, scope } = context
  if (!contains(scope, code)) throw refuse('not-found', 404)
  const grid = await tx
    .selectFrom('place')
    .select('code')
    .where('county', '=', county)
    .where('code', '=', code)
    .where('level', '=', 'grid')
    .executeTakeFirst()
  if (!grid) throw refuse('not-found', 404)
  const posts = await tx
    .selectFrom('grid_post')
    .select([
      'id',
      'role',
      'person_name as name',
      'phone',
      'valid_from as from',
      'valid_to as to',
      'term_until as term',
    ])
    .where('county', '=', county)
    .where('grid_code', '=', code)
    .orderBy('valid_to', (order) => order.desc().nullsFirst())
    .orderBy('valid_from')
    .execute()
  const leaves = await tx
    .selectFrom('grid_leave')
    .select(['id', 'post_id as postId', 'from_on as from', 'to_on as to', 'deputy_name as deputy'])
    .where('county', '=', county)
    .where('grid_code', '=', code)
    .orderBy('from_on', 'desc')
    .limit(20)
    .execute()
  const trainings = await tx
    .selectFrom('grid_training')
    .select(['id', 'post_id as postId', 'held_on as on', 'topic', 'hours'])
    .where('county', '=', county)
    .where('grid_code', '=', code)
    .orderBy('held_on', 'desc')
    .limit(20)
    .execute()
  // Who stands in a post, the head first; then those who left.
  const place = ({ role, to }: (typeof posts)[number]) => (to === null ? ORDER.indexOf(role) : ORDER.length)
  return { posts: posts.sort((a, b) => place(a) - place(b)), leaves, trainings }
}
