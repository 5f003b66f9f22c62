import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { record } from '#platform/audit/audit.ts'
import type { GridContext } from '../context.ts'

/** Who worked in a grid that has ended goes on in its heir; of two heads the heir's own stays. */
export async function passPosts(context: GridContext, from: string, to: string, day: string): Promise<void> {
  const { tx, county } = context
  const posts = await tx
    .selectFrom('grid_post')
    .selectAll()
    .where('county', '=', county)
    .where('grid_code', 'in', [from, to])
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', day)]))
    .execute()
  const ending = posts.filter(({ grid_code }) => grid_code === from)
  let headed = posts.some(({ grid_code, role }) => grid_code === to && role === 'head')
  for (const post of ending) {
    await tx
      .updateTable('grid_post')
      .set({ valid_to: day, end_recorded_at: context.now })
      .where('county', '=', county)
      .where('id', '=', post.id)
      .execute()
    if (post.role === 'head' && headed) continue
    headed ||= post.role === 'head'
    await tx
      .insertInto('grid_post')
      .values({
        ...{ ...post, id: newId(), grid_code: to },
        ...{ valid_from: day, valid_to: null, recorded_at: context.now, end_recorded_at: null },
      })
      .execute()
  }
  await sql`select pass_grid_accounts(${county}, ${from}, ${to})`.execute(tx)
  await record(context, 'grid.posts-passed', { kind: 'grid', id: from, place: from }, { to, posts: ending.length })
}
