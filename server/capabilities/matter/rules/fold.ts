import { refuse } from '#kernel/problem.ts'
import { parentUnit } from '#kernel/unit.ts'
import type { MatterAction, MatterRules, MatterState } from '../shapes/vocabulary.ts'
import { effects } from './effects.ts'
import { FROM } from './transitions.ts'

/**
 * The matter after one more action. Pure: the same actions give the same state on the server, in the seed and on a phone.
 * Refuses 409 `matter.not-now` when the state does not allow the verb.
 */
export function applied(before: MatterState | undefined, action: MatterAction, rules: MatterRules): MatterState {
  if (action.verb === 'reported') return begun(before, action)
  if (!before) throw refuse('matter.not-reported', 409)
  if (!FROM[action.verb].includes(before.state)) {
    throw refuse('matter.not-now', 409, { params: { state: before.state, verb: action.verb } })
  }
  const last = before.turns.at(-1)
  // Server time rules; two actions in one millisecond keep their order, none may lie before the one it follows.
  const at_ms = Math.max(action.at_ms, last?.at_ms ?? action.at_ms)
  const after = effects[action.verb](before, { ...action, at_ms }, rules)
  return { ...after, version: before.version + 1 }
}

export function folded(actions: readonly MatterAction[], rules: MatterRules): MatterState {
  let state: MatterState | undefined
  for (const action of actions) state = applied(state, action, rules)
  if (!state) throw refuse('matter.not-reported', 409)
  return state
}

function begun(before: MatterState | undefined, { at_ms, data }: MatterAction): MatterState {
  if (before) throw refuse('matter.not-now', 409, { params: { state: before.state, verb: 'reported' } })
  const { kind, holder, inherited = [] } = data
  if (kind === undefined || holder === undefined) throw refuse('matter.not-reported', 409)
  const first = inherited[0]
  return {
    state: 'reported',
    kind,
    holder,
    coUnits: [],
    senders: [parentUnit(holder) ?? holder],
    turns: [...inherited, { at_ms, holder }],
    start_ms: first?.at_ms ?? at_ms,
    heldSince_ms: at_ms,
    extension_days: 0,
    extensions: 0,
    suspensions: 0,
    ...(data.splitFrom === undefined ? {} : { splitFrom: data.splitFrom }),
    reopened: 0,
    returned: 0,
    urged: 0,
    escalations_ms: [],
    reporters: data.reporters ?? 1,
    again: [],
    version: 1,
  }
}
