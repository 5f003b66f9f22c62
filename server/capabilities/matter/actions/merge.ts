import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { MatterContext } from '../context.ts'
import { actionsOf, getMatterForChange } from '../queries/matter.ts'
import { folded } from '../rules/index.ts'
import type { ActBody } from '../schema.ts'
import { type Acted, actOnMatter, append, standOf } from './act.ts'

/**
 * Two reports of one thing become one. Only into the earlier one, so that no clock starts anew; every reporter of the
 * later one waits for the earlier one from now on and keeps the receipt.
 */
export async function mergeMatter(context: MatterContext, id: string, body: ActBody): Promise<Acted> {
  const into = body.into ?? ''
  // Always the same order of locks, whichever way round two officers merge.
  for (const each of [id, into].sort()) await getMatterForChange(context, each)
  const target = await getMatterForChange(context, into)
  const source = await getMatterForChange(context, id)
  requireMay(context.actor, 'merged', standOf(source))
  if (into === id) throw refuse('matter.merge-into-itself', 409, { field: 'into' })
  const acted = await actOnMatter(context, id, 'merged', body)
  if (acted.repeated) return acted
  requireMay(context.actor, 'merged', standOf(target))
  if (target.state === 'closed') throw refuse('matter.merge-into-closed', 409, { field: 'into' })
  if (target.reported_at > source.reported_at) throw refuse('matter.merge-into-earlier', 409, { field: 'into' })
  if (target.village_code !== source.village_code) throw refuse('matter.other-village', 409, { field: 'into' })
  const state = folded(await actionsOf(context, into), context.rules)
  const data = { from: id, reporters: source.reporters, reported_ms: source.reported_at.getTime() }
  const at_ms = context.now.getTime()
  await append(context, target, state, { id: newId(at_ms), verb: 'absorbed', at_ms, by: byActor(context), data }, null)
  await context.tx
    .updateTable('matter_reporter')
    .set({ matter_id: into })
    .where('county', '=', context.county)
    .where('matter_id', '=', id)
    .execute()
  return acted
}
