import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { PetitionContext } from '../context.ts'
import { actionsOf, getPetitionForChange } from '../queries/petition.ts'
import { folded, type PetitionState } from '../rules/index.ts'
import type { ActBody, ActVerb } from '../schema.ts'
import { dataOf } from './data.ts'
import { append } from './store.ts'

export interface Acted {
  id: string
  state: PetitionState
  /** True when this id had been done before with the same content: nothing was done again. */
  repeated: boolean
}

/** One act of a desk on a petition: reach (404), the same again, power (403), then what the stage allows (409). */
export async function actOnPetition(
  context: PetitionContext,
  id: string,
  verb: ActVerb,
  body: ActBody,
): Promise<Acted> {
  const row = await getPetitionForChange(context, id)
  const state = folded(await actionsOf(context, id))
  const { id: actionId, seen, ...content } = body
  const hash = canonicalHash({ petition: id, verb, ...content })
  if (await wasDone(context, 'petition_action', actionId, hash)) return { id, state, repeated: true }
  requireMay(context.actor, verb, state)
  if (seen !== state.version) throw refuse('petition.changed', 409)
  const data = await dataOf(context, state, verb, content)
  const action = { id: actionId, verb, at_ms: context.now.getTime(), by: byActor(context), data }
  const after = await append(context, id, state, action, hash)
  await record(context, `petition.${verb}`, { kind: 'petition', id, place: row.place_code }, { action: actionId })
  return { id, state: after, repeated: false }
}
