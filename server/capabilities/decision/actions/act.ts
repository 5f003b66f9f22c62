import { officersOfActor } from '#capabilities/post/index.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { DecisionContext } from '../context.ts'
import { actionsOf, getDecisionForChange } from '../queries/decision.ts'
import { type DecisionState, folded } from '../rules/index.ts'
import type { ActBody, DeskVerb } from '../schema.ts'
import { dataOf } from './data.ts'
import { publishIfDue } from './publish.ts'
import { append } from './store.ts'

export interface Acted {
  id: string
  state: DecisionState
  /** True when this id had been done before with the same content: nothing was done again. */
  repeated: boolean
}

/** Reach (404), the same id again, power (403), what others did meanwhile and whether it is allowed now (409). */
export async function actOnDecision(
  context: DecisionContext,
  id: string,
  verb: DeskVerb,
  body: ActBody,
): Promise<Acted> {
  const row = await getDecisionForChange(context, id)
  const { id: actionId, seen, ...content } = body
  const hash = canonicalHash({ verb, decision: id, ...content })
  const actions = await actionsOf(context, id)
  const state = folded(actions)
  if (await wasDone(context, 'decision_action', actionId, hash)) return { id, state, repeated: true }
  requireMay(context.actor, verb, row.village_code)
  if (seen !== state.version) throw refuse('decision.changed', 409)
  if (verb !== 'declared') await requireNoTie(context, row.village_code, state)
  const data = await dataOf(context, row, state, verb, content)
  const action = { id: actionId, verb, at_ms: context.now.getTime(), by: byActor(context), data }
  const after = await append(context, row, state, action, hash)
  const last = await publishIfDue(context, row, [...actions, action], after)
  await record(context, `decision.${verb}`, { kind: 'decision', id, place: row.village_code }, { action: actionId })
  return { id, state: last, repeated: false }
}

/** Whoever declared kin or an interest leaves the steps to others. @throws Problem `decision.steps-aside` 403 */
async function requireNoTie(context: DecisionContext, village: string, { declared }: DecisionState): Promise<void> {
  const blocked = declared.filter(({ effect, officer }) => effect === 'block' && officer !== undefined)
  if (blocked.length === 0) return
  const own = await officersOfActor(context, village)
  if (blocked.some(({ officer }) => officer && own.has(officer.id))) throw refuse('decision.steps-aside', 403)
}
