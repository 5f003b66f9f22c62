import { refuse } from '#kernel/problem.ts'
import { parentUnit } from '#kernel/unit.ts'
import {
  type Again,
  CLOSED,
  type MatterAction,
  type MatterRules,
  type MatterState,
  type Outcome,
  RESIDENT,
  SUSPENDED,
  type Verb,
} from '../shapes/vocabulary.ts'
import { withinReopening } from './clocks.ts'

type Effect = (before: MatterState, action: MatterAction, rules: MatterRules) => MatterState

const same: Effect = (before) => before

const turned = (before: MatterState, at_ms: number, holder: string): MatterState['turns'] =>
  before.turns.at(-1)?.holder === holder ? before.turns : [...before.turns, { at_ms, holder }]

/** The matter on another desk: it must be accepted there, and the clock runs on. */
function moved(before: MatterState, at_ms: number, to: string | undefined, senders: string[]): MatterState {
  if (to === undefined) throw refuse('matter.no-one-above', 409)
  const { extensionAsked: _, ...rest } = before
  return { ...rest, state: 'reported', holder: to, senders, heldSince_ms: at_ms, turns: turned(before, at_ms, to) }
}

const passed: Effect = (before, { at_ms, data }) => moved(before, at_ms, data.to, [...before.senders, before.holder])

const sentBack: Effect = (before, { at_ms, data }) => {
  const back = { ...moved(before, at_ms, data.to, before.senders.slice(0, -1)), returned: before.returned + 1 }
  return back.senders.length > 0 ? back : { ...back, senders: [parentUnit(back.holder) ?? back.holder] }
}

const saidAgain = (before: MatterState, again: Again): MatterState => ({
  ...before,
  again: [...before.again, again],
})

function ended(before: MatterState, at_ms: number, outcome: Outcome): MatterState {
  return { ...before, state: 'closed', outcome, closed_ms: at_ms, turns: turned(before, at_ms, CLOSED) }
}

/** Not solved, or reopened: to the level above whoever said it was handled, so that another looks at it. */
function openedAgain(before: MatterState, at_ms: number): MatterState {
  const to = parentUnit(before.handledBy ?? before.holder) ?? before.holder
  const { outcome: _o, satisfaction: _s, sayBy: _b, closed_ms: _c, handled_ms: _h, ...rest } = before
  const again = saidAgain(rest, { way: 'reopened', at_ms, n: 1 })
  const open = moved(again, at_ms, to, [...before.senders, before.holder])
  return { ...open, reopened: before.reopened + 1, reopened_ms: at_ms }
}

const judged =
  (sayBy: 'resident' | 'callback'): Effect =>
  (before, action, rules) => {
    const { at_ms, data } = action
    if (data.solved === undefined) return before
    if (before.state === 'closed' && !withinReopening(before, at_ms, rules)) throw refuse('matter.say-too-late', 409)
    if (before.outcome === 'withdrawn' || before.outcome === 'merged') throw refuse('matter.say-not-asked', 409)
    const said = { ...before, sayBy, ...(data.satisfaction ? { satisfaction: data.satisfaction } : {}) }
    if (data.solved === 'no') return openedAgain(said, at_ms)
    const outcome = data.solved === 'yes' ? 'solved' : 'partly'
    // A second word within the window changes what was said, not when it was closed.
    return before.state === 'closed' ? { ...said, outcome } : ended(said, at_ms, outcome)
  }

const merged: Effect = (before, { at_ms, data }) => {
  if (data.into === undefined) throw refuse('matter.merge-into', 409)
  return { ...ended(before, at_ms, 'merged'), mergedInto: data.into }
}

const granted: Effect = (before) => {
  if (!before.extensionAsked) throw refuse('matter.no-extension-asked', 409)
  const { extensionAsked, ...rest } = before
  return { ...rest, extensions: before.extensions + 1, extension_days: before.extension_days + extensionAsked.days }
}

const declined: Effect = (before) => {
  if (!before.extensionAsked) throw refuse('matter.no-extension-asked', 409)
  const { extensionAsked: _, ...rest } = before
  return rest
}

const resumed: Effect = (before, { at_ms }) => {
  const { suspendedUntil_ms: _s, asked_ms: _a, ...rest } = before
  return { ...rest, state: 'accepted', turns: turned(before, at_ms, before.holder) }
}

const reopened: Effect = (before, action, rules) => {
  if (before.outcome === 'merged') throw refuse('matter.merged', 409)
  if (before.state === 'closed' && !withinReopening(before, action.at_ms, rules))
    throw refuse('matter.say-too-late', 409)
  return openedAgain(before, action.at_ms)
}

export const effects: Record<Verb, Effect> = {
  reported: same,
  joined: (before, { at_ms }) =>
    saidAgain({ ...before, reporters: before.reporters + 1 }, { way: 'joined', at_ms, n: 1 }),
  accepted: (before, { at_ms }) => ({ ...before, state: 'accepted', accepted_ms: at_ms }),
  returned: sentBack,
  refused: sentBack,
  assigned: (before, action, rules) => ({
    ...passed(before, action, rules),
    ...(action.data.to === undefined ? {} : { lead: action.data.to }),
    coUnits: action.data.coUnits ?? before.coUnits,
  }),
  'passed-up': passed,
  'passed-across': passed,
  asked: (before, { at_ms }) => ({
    ...before,
    state: 'waiting',
    asked_ms: at_ms,
    turns: turned(before, at_ms, RESIDENT),
  }),
  added: (before, action, rules) => (before.state === 'waiting' ? resumed(before, action, rules) : before),
  'extension-asked': (before, { by, data }) => ({
    ...before,
    extensionAsked: { days: data.days ?? 0, by: by.unit ?? before.holder },
  }),
  'extension-granted': granted,
  'extension-declined': declined,
  suspended: (before, { at_ms, data }) => ({
    ...before,
    state: 'suspended',
    suspensions: before.suspensions + 1,
    suspendedUntil_ms: data.until_ms ?? at_ms,
    turns: turned(before, at_ms, SUSPENDED),
  }),
  resumed,
  urged: (before) => ({ ...before, urged: before.urged + 1 }),
  noted: same,
  answered: same,
  handled: (before, { at_ms }) => ({
    ...before,
    state: 'handled',
    handled_ms: at_ms,
    handledBy: before.holder,
    turns: turned(before, at_ms, RESIDENT),
  }),
  said: judged('resident'),
  'called-back': judged('callback'),
  unanswered: (before, { at_ms }) => ended(before, at_ms, 'no-answer'),
  withdrawn: (before, { at_ms }) => ended(before, at_ms, 'withdrawn'),
  reopened,
  merged,
  absorbed: (before, { at_ms, data: { reporters = 1, reported_ms = at_ms } }) =>
    saidAgain(
      { ...before, reporters: before.reporters + reporters },
      { way: 'merged', at_ms: reported_ms, n: reporters },
    ),
  split: same,
  escalated: (before, { at_ms, data }) => ({
    ...before,
    ...(data.to === undefined ? {} : { supervisor: data.to }),
    escalations_ms: [...before.escalations_ms, at_ms],
  }),
  sorted: (before, { data }) => ({ ...before, kind: data.kind ?? before.kind }),
}
