import type { DecisionStep } from '#capabilities/playbook/schema.ts'
import { refuse } from '#kernel/problem.ts'
import { BALLOT_VERBS, type DecisionAction, type DecisionState, type Verb } from '../shapes/vocabulary.ts'
import { effects } from './effects.ts'

/** Beside the steps: what may be done at any time while it is open. */
const BESIDE: Record<Exclude<Verb, DecisionStep | 'opened'>, (state: DecisionState) => boolean> = {
  progressed: ({ stage, next }) => stage === 'carrying-out' && next === 'completed',
  declared: ({ stage }) => stage === 'preparing' || stage === 'called' || stage === 'no-quorum',
  dropped: ({ stage }) => stage === 'preparing' || stage === 'called' || stage === 'no-quorum',
  'ballot-opened': ({ stage, meeting }) =>
    stage === 'meeting' && meeting?.rule.phone !== undefined && meeting.ballot === undefined,
  'paper-given': ({ meeting }) => meeting?.ballot?.open === true,
  'ballot-closed': ({ meeting }) => meeting?.ballot?.open === true,
}

const isStep = (verb: Verb): verb is DecisionStep => verb !== 'opened' && !Object.hasOwn(BESIDE, verb)

export function isAllowed(state: DecisionState, verb: Verb): boolean {
  if (verb === 'opened') return false
  return isStep(verb) ? state.next === verb : BESIDE[verb](state)
}

/** The verbs that the state allows now. */
export const allowedIn = (state: DecisionState): Verb[] => [
  ...(state.next === undefined ? [] : [state.next]),
  ...([...BALLOT_VERBS, 'progressed', 'declared', 'dropped'] as const).filter((verb) => BESIDE[verb](state)),
]

/**
 * The decision after one more fact. Pure: the facts alone give the state, because each meeting carries the rule it was
 * called under. @throws Problem `decision.not-now` 409 when a step would be skipped or done twice
 */
export function applied(before: DecisionState | undefined, action: DecisionAction): DecisionState {
  if (action.verb === 'opened') return begun(before, action)
  if (!before || !isAllowed(before, action.verb)) {
    const params = { verb: action.verb, next: before?.next ?? '' }
    throw refuse('decision.not-now', 409, { params })
  }
  const at_ms = Math.max(action.at_ms, before.since_ms)
  return { ...effects[action.verb](before, action.data), version: before.version + 1, since_ms: at_ms }
}

export function folded(actions: readonly DecisionAction[]): DecisionState {
  let state: DecisionState | undefined
  for (const action of actions) state = applied(state, action)
  if (!state) throw refuse('not-found', 404)
  return state
}

function begun(before: DecisionState | undefined, { at_ms, data }: DecisionAction): DecisionState {
  const { kind, title, steps = [], counterparty } = data
  const [first] = steps
  if (before || kind === undefined || title === undefined || first === undefined)
    throw refuse('decision.not-now', 409, { params: { verb: 'opened', next: before?.next ?? '' } })
  return {
    kind,
    title,
    steps,
    stage: 'preparing',
    next: first,
    version: 1,
    since_ms: at_ms,
    declared: [],
    ...(counterparty === undefined ? {} : { counterparty }),
  }
}
