import { refuse } from '#kernel/problem.ts'
import { requireDesk, requireMay } from '../access.ts'
import type { MatterContext } from '../context.ts'
import type { BornOf } from '../shapes/vocabulary.ts'
import { actionsOf, getMatter } from './matter.ts'

/** The record that a matter arose from, for whoever may read the matter. */
export async function getRecordOfMatter(context: MatterContext, matterId: string): Promise<BornOf> {
  requireDesk(context.actor, 'list')
  const row = await getMatter(context, matterId)
  const { holder, supervisor, co_units: coUnits, handled_by: handledBy } = row
  requireMay(context.actor, 'read', { holder, supervisor, coUnits, handledBy })
  const [first] = await actionsOf(context, matterId)
  if (!first?.data.record) throw refuse('not-found', 404)
  return first.data.record
}
