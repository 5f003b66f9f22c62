import { refuse } from '#kernel/problem.ts'
import { requirePublicText } from '#kernel/public-text.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import { actionsOf, getRound } from '../queries/round.ts'
import { type ActionData, type ContestAction, type ContestState, folded, type Pair } from '../rules/index.ts'
import type { ActBody, DeskVerb } from '../schema.ts'
import { append, publish } from './store.ts'

export interface Acted {
  id: string
  state: ContestState
  repeated: boolean
}

function figureOf({ numerator, denominator }: ActBody): Pair {
  if (numerator === undefined) throw refuse('validation.required', 400, { field: 'numerator' })
  if (denominator === undefined) throw refuse('validation.required', 400, { field: 'denominator' })
  return [numerator, denominator]
}

/** A town speaks for itself, or for one of its villages where those are ranked; never for another town's. */
const ownUnit = ({ actor }: Context, unit?: string): string => {
  const own = actor.kind === 'staff' ? actor.scope : '-'
  return unit?.startsWith(own) ? unit : own
}

const READINGS: Record<DeskVerb, (context: Context, body: ActBody) => ActionData> = {
  objected: (context, { unit, indicator = '', text = '' }) => ({ unit: ownUnit(context, unit), indicator, text }),
  answered: (_, body) => {
    const { objection = '', upheld = false, text = '' } = body
    return { objection, upheld, text, ...(upheld ? { figure: figureOf(body) } : {}) }
  },
  rectified: (context, { text = '' }) => ({ unit: ownUnit(context), text }),
  verified: (_, { unit = '', text = '' }) => ({ unit, text }),
}

/** One act on a round: power (403), the same id again, then what its state allows (409, 422). Rounds are of the whole county. */
export async function actOnRound(context: Context, id: string, verb: DeskVerb, body: ActBody): Promise<Acted> {
  requireMay(context.actor, verb)
  await getRound(context, id, true)
  const state = folded(await actionsOf(context, id))
  const { id: actionId, seen, ...content } = body
  const hash = canonicalHash({ round: id, verb, ...content })
  if (await wasDone(context, 'contest_fact', actionId, hash)) return { id, state, repeated: true }
  if (seen !== state.version) throw refuse('contest.changed', 409)
  requirePublicText({ text: body.text })
  const data = { ...READINGS[verb](context, body), day: context.today }
  const action: ContestAction = { id: actionId, verb, at_ms: context.now.getTime(), by: byActor(context), data }
  const after = await append(context, id, state, action, hash)
  // What became of a black list is told where the list was.
  const last = verb === 'rectified' || verb === 'verified' ? await publish(context, id, after) : after
  await record(context, `contest.${verb}`, { kind: 'contest-round', id, place: context.county }, { action: actionId })
  return { id, state: last, repeated: false }
}
