import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { DisputeContext } from '../context.ts'
import { actionsOf, getDisputeForChange } from '../queries/dispute.ts'
import { type DisputeState, folded } from '../rules/index.ts'
import type { ActBody, ActVerb } from '../schema.ts'
import { dataOf } from './data.ts'
import { append } from './store.ts'

export interface Acted {
  id: string
  state: DisputeState
  /** True when this id had been done before with the same content: nothing was done again. */
  repeated: boolean
}

/** One act of a desk on a dispute: reach (404), the same again, power (403), then what the stage allows (409). */
export async function actOnDispute(context: DisputeContext, id: string, verb: ActVerb, body: ActBody): Promise<Acted> {
  const row = await getDisputeForChange(context, id)
  const state = folded(await actionsOf(context, id))
  const { id: actionId, seen, ...content } = body
  const hash = canonicalHash({ dispute: id, verb, ...content })
  if (await wasDone(context, 'dispute_action', actionId, hash)) return { id, state, repeated: true }
  requireMay(context.actor, verb, state)
  if (seen !== state.version) throw refuse('dispute.changed', 409)
  const data = await dataOf(context, { row, state }, verb, content)
  const action = { id: actionId, verb, at_ms: context.now.getTime(), by: byActor(context), data }
  const after = await append(context, id, state, action, hash)
  await record(context, `dispute.${verb}`, { kind: 'dispute', id, place: row.place_code }, { action: actionId })
  return { id, state: after, repeated: false }
}
