import { newId } from '#kernel/id.ts'
import { record } from '#platform/audit/audit.ts'
import type { MatterContext } from '../context.ts'
import { actionsOf } from '../queries/matter.ts'
import { clockAction, folded, wakeAt } from '../rules/index.ts'
import { appendBySystem } from './act.ts'

const MATTERS_PER_TICK = 200

/**
 * One tick: every matter whose hour has come, a batch at a time, each skipped when somebody holds it.
 * Gives how many were looked at; the caller ticks again while the batch was full. Safe to repeat after a crash: the state
 * is the database's, and what was done once has moved the hour on.
 */
export async function tickMatters(context: MatterContext): Promise<number> {
  const due = await context.tx
    .selectFrom('matter')
    .selectAll()
    .where('county', '=', context.county)
    .where('wake_at', '<=', context.now)
    .orderBy('wake_at')
    .limit(MATTERS_PER_TICK)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const row of due) {
    const state = folded(await actionsOf(context, row.id), context.rules)
    const now_ms = context.now.getTime()
    const action = clockAction(state, now_ms, context.rules)
    if (action) {
      await appendBySystem(context, row, state, newId(now_ms), action.verb, action.data)
      await record(context, `matter.${action.verb}`, { kind: 'matter', id: row.id, place: row.place_code })
      continue
    }
    // The hour was computed under other rules (a holiday was added): compute it again.
    const wake = wakeAt(state, now_ms, context.rules)
    const next = wake === undefined ? null : new Date(Math.max(wake, now_ms + 1))
    await context.tx
      .updateTable('matter')
      .set({ wake_at: next })
      .where('county', '=', context.county)
      .where('id', '=', row.id)
      .execute()
  }
  return due.length
}
