import { record } from '#platform/audit/audit.ts'
import { byActor } from '#platform/facts/row.ts'
import { mayDo } from '../access.ts'
import type { MatterContext } from '../context.ts'
import { actionsOf, getMatterForChange } from '../queries/matter.ts'
import { folded, type MatterAction } from '../rules/index.ts'
import { append, standOf } from './act.ts'

export interface OnSpot {
  text: string
  residentSays: 'yes' | 'partly' | 'no' | 'not-asked'
  satisfaction?: 'satisfied' | 'fair' | 'dissatisfied' | undefined
  /** Ids that follow from whatever recorded it: accepting, handling, the resident's word. */
  idOf: (step: number) => string
}

/**
 * A matter that is reported and solved at one door: accepted, handled, and closed with what the resident said there.
 * Where nobody was asked it waits for the word like any other; on a desk of somebody else's it is only reported.
 */
export async function solveOnSpot(
  context: MatterContext,
  id: string,
  { text, residentSays, satisfaction, idOf }: OnSpot,
): Promise<void> {
  const steps: MatterAction[] = []
  const at_ms = context.now.getTime()
  const by = byActor(context)
  steps.push({ id: idOf(0), verb: 'accepted', at_ms, by, data: {} })
  steps.push({ id: idOf(1), verb: 'handled', at_ms, by, data: { text } })
  if (residentSays !== 'not-asked')
    steps.push({
      id: idOf(2),
      verb: 'said',
      at_ms,
      // The resident's word, taken down by the account that is named beside it.
      by: { kind: 'resident', account: by.account },
      data: { solved: residentSays, ...(satisfaction ? { satisfaction } : {}) },
    })
  for (const action of steps) {
    const row = await getMatterForChange(context, id)
    if (
      action.verb !== 'said' &&
      !mayDo(context.actor, action.verb === 'handled' ? 'handled' : 'accepted', standOf(row))
    )
      return
    await append(context, row, folded(await actionsOf(context, id), context.rules), action, null)
    await record(
      context,
      `matter.${action.verb}`,
      { kind: 'matter', id, place: row.place_code },
      { action: action.id, onTheSpot: true },
    )
  }
}
