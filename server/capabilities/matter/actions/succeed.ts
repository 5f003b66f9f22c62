import { newId } from '#kernel/id.ts'
import { unitOfPlace } from '#kernel/unit.ts'
import { record } from '#platform/audit/audit.ts'
import { addJob } from '#platform/jobs/queue.ts'
import type { MatterContext } from '../context.ts'
import { actionsOf } from '../queries/matter.ts'
import { folded } from '../rules/index.ts'
import { appendBySystem } from './act.ts'

/** Told by the grids when one has ended. */
export const GRID_SUCCEEDED = 'grid-succeeded'
export interface Succession {
  from: string
  to: string
}
const AGAIN_MS = 86_400_000

/**
 * Open work of a grid that has ended goes to the grid that took its ground over. What waits for the resident or is
 * suspended cannot change hands now: it is looked at again tomorrow.
 */
export async function passMatters(context: MatterContext, { from, to }: Succession): Promise<void> {
  const rows = await context.tx
    .selectFrom('matter')
    .selectAll()
    .where('county', '=', context.county)
    .where('holder', '=', unitOfPlace(from))
    .where('state', '<>', 'closed')
    .forUpdate()
    .execute()
  const free = rows.filter(({ state }) => state === 'reported' || state === 'accepted')
  for (const row of free) {
    const state = folded(await actionsOf(context, row.id), context.rules)
    await appendBySystem(context, row, state, newId(context.now.getTime()), 'assigned', { to: unitOfPlace(to) })
    await record(context, 'matter.assigned', { kind: 'matter', id: row.id, place: row.place_code }, { from, to })
  }
  if (free.length < rows.length)
    await addJob(
      context,
      GRID_SUCCEEDED,
      { from, to },
      { key: `${GRID_SUCCEEDED} ${from}`, runAt: new Date(context.now.getTime() + AGAIN_MS) },
    )
}
