import { tiesTo } from '#capabilities/post/index.ts'
import { levelOf } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { placeOfUnit } from '#kernel/unit.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { PetitionContext } from '../context.ts'
import { actionsOf, getPetitionForChange } from '../queries/petition.ts'
import { DECIDING, folded, type PetitionState } from '../rules/index.ts'
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
  await requireNoKin(context, state, verb, content)
  const data = await dataOf(context, state, verb, content)
  const action = { id: actionId, verb, at_ms: context.now.getTime(), by: byActor(context), data }
  const after = await append(context, id, state, action, hash)
  await record(context, `petition.${verb}`, { kind: 'petition', id, place: row.place_code }, { action: actionId })
  return { id, state: after, repeated: false }
}

/** Of an act that decides, by what holders of posts of the village complained of declared: whoever acts, and whoever takes over. @throws Problem `petition.kin` 403, 422 */
async function requireNoKin(
  context: PetitionContext,
  { accused }: PetitionState,
  verb: ActVerb,
  { successor }: Pick<ActBody, 'successor'>,
): Promise<void> {
  const village = accused === undefined ? undefined : placeOfUnit(accused)
  const isAsked = verb === 'recused' || DECIDING.includes(verb)
  if (village === undefined || levelOf(village) !== 'village' || !isAsked) return
  const isKin = async (name: string) => (await tiesTo(context, village, name)).some(({ tie }) => tie === 'kin')
  if (successor !== undefined && (await isKin(successor)))
    throw refuse('petition.kin-successor', 422, { field: 'successor' })
  const { actor } = context
  if (verb !== 'recused' && actor.kind === 'staff' && (await isKin(actor.name))) throw refuse('petition.kin', 403)
}
