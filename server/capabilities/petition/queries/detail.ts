import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { byActor } from '#platform/facts/row.ts'
import { mayDo, requireDesk } from '../access.ts'
import type { PetitionContext } from '../context.ts'
import { applied, folded, type Lapse, lapsesOn, type PetitionAction, type PetitionState } from '../rules/index.ts'
import { ACTS, type ActVerb } from '../schema.ts'
import { actionsOf, getPetition, type PetitionRow, representativesOf } from './petition.ts'

export interface PetitionDetail {
  row: PetitionRow
  state: PetitionState
  actions: PetitionAction[]
  lapses: readonly Lapse[]
  representatives: string[]
  /** What the reader may do now: by their post, and by where the petition stands. */
  may: ActVerb[]
}

/** Whole, on a desk; reading it is recorded. */
export async function readPetition(context: PetitionContext, id: string): Promise<PetitionDetail> {
  requireDesk(context.actor)
  const row = await getPetition(context, id)
  const actions = await actionsOf(context, id)
  const state = folded(actions)
  const representatives = await representativesOf(context, id)
  await record(context, 'petition.read', { kind: 'petition', id, place: row.place_code })
  const may = ACTS.map(({ verb }) => verb).filter(
    (verb) => mayDo(context.actor, verb, state) && isOpenFor(context, state, verb),
  )
  return { row, state, actions, lapses: lapsesOn(state, context.today), representatives, may }
}

/** Whether an act has its turn, asked of the rules themselves: what they refuse for a reason other than its words is not offered. */
function isOpenFor(context: Context, state: PetitionState, verb: ActVerb): boolean {
  const words = { reason: '—', paper: '—', text: '—', post: '—', successor: '—', organ: '—' }
  const data = {
    ...words,
    day: '0000-00-00',
    dueOn: '9999-12-31',
    days: 1,
    track: '-',
    basis: 'explained',
    kind: 'leaked',
  } as const
  const tried = { ...data, unit: '000000/-', outcome: 'upheld', how: 'post' } as const
  try {
    applied(state, { id: '', verb, at_ms: 0, by: byActor(context), data: tried })
    return true
  } catch {
    return false
  }
}
