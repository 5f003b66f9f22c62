import type { MatterContext } from '../context.ts'
import { actionsOf } from '../queries/matter.ts'
import { folded } from '../rules/index.ts'
import { columnsOf } from './store.ts'

const MATTERS_AT_ONCE = 200

/**
 * A rule has changed, a holiday was published: computes again when each open matter is due, a batch at a time from
 * `after` on. Gives where to go on, nothing at the end. The facts stay; only what lists sort by is renewed.
 */
export async function renewDues(context: MatterContext, after: string): Promise<string | undefined> {
  const rows = await context.tx
    .selectFrom('matter')
    .select(['id', 'due_at', 'step_due_at', 'wake_at'])
    .where('county', '=', context.county)
    .where('state', '<>', 'closed')
    .where('id', '>', after)
    .orderBy('id')
    .limit(MATTERS_AT_ONCE)
    .forUpdate()
    .execute()
  for (const row of rows) {
    const { due_at, step_due_at, wake_at } = columnsOf(context, folded(await actionsOf(context, row.id), context.rules))
    if (isSame(row.due_at, due_at) && isSame(row.step_due_at, step_due_at) && isSame(row.wake_at, wake_at)) continue
    await context.tx
      .updateTable('matter')
      .set({ due_at, step_due_at, wake_at })
      .where('county', '=', context.county)
      .where('id', '=', row.id)
      .execute()
  }
  return rows.length < MATTERS_AT_ONCE ? undefined : rows.at(-1)?.id
}

const isSame = (a: Date | null, b: Date | null): boolean => a?.getTime() === b?.getTime()
