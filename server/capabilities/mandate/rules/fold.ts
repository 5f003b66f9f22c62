import { levelOf } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { placeOfUnit } from '#kernel/unit.ts'
import type { MandateAction, MandateState, MandateVerb, Stage } from '../shapes/vocabulary.ts'

type Change = Partial<MandateState>
type Effect = (before: MandateState, action: MandateAction) => Change

const incomplete = (field: string) => refuse('validation.required', 400, { field })

function requireStage({ stage }: MandateState, ...stages: Stage[]): void {
  if (!stages.includes(stage)) throw refuse('mandate.not-now', 409, { params: { stage } })
}

function requireInTime({ expiresOn }: MandateState, day: string): void {
  if (day > expiresOn) throw refuse('mandate.over', 409, { params: { day: expiresOn } })
}

/** Whoever is complained of, or works under them, is nobody's agent (Petition Work Regulations art. 28). */
function requireNotAccused(agentUnit: string, accused: string | undefined): void {
  if (accused === undefined) return
  const place = placeOfUnit(accused)
  const isUnder = levelOf(place) !== 'county' && agentUnit.startsWith(place) && placeOfUnit(agentUnit) !== place
  if (agentUnit === accused || isUnder) throw refuse('mandate.accused', 422, { field: 'agent' })
}

const taken: Effect = (before, { data: { day, noTie } }) => {
  requireStage(before, 'offered')
  requireInTime(before, day)
  if (noTie !== true) throw refuse('mandate.tie', 422, { field: 'noTie' })
  return { stage: 'standing' }
}

const declined: Effect = (before, { data: { day, reason } }) => {
  requireStage(before, 'offered')
  if (reason === undefined) throw incomplete('reason')
  return { stage: 'ended', endedAs: 'declined', endedOn: day }
}

/** Only what the mandate covers, and only while it stands. */
const done: Effect = (before, { data: { day, what, way, text, record } }) => {
  requireStage(before, 'standing')
  requireInTime(before, day)
  if (what === undefined) throw incomplete('what')
  if (way === undefined) throw incomplete('way')
  if (!before.scope.includes(what)) throw refuse('mandate.beyond', 422, { field: 'what' })
  if (text === undefined && record === undefined) throw incomplete('text')
  return { deeds: before.deeds + 1 }
}

const closed: Effect = (before, { data: { day, outcome, text } }) => {
  requireStage(before, 'standing')
  if (outcome === undefined) throw incomplete('outcome')
  if (text === undefined) throw incomplete('text')
  return { stage: 'ended', endedAs: 'closed', endedOn: day, outcome }
}

const revoked: Effect = (before, { data: { day } }) => {
  requireStage(before, 'offered', 'standing')
  return { stage: 'ended', endedAs: 'revoked', endedOn: day }
}

const expired: Effect = (before, { data: { day } }) => {
  requireStage(before, 'offered', 'standing')
  if (day <= before.expiresOn) throw refuse('mandate.not-now', 409, { params: { stage: before.stage } })
  return { stage: 'ended', endedAs: 'expired', endedOn: before.expiresOn }
}

/** The resident's own word outlasts what a caller heard. */
const rated: Effect = (before, { data: { satisfaction, ratedBy } }) => {
  if (before.outcome === undefined) throw refuse('mandate.not-now', 409, { params: { stage: before.stage } })
  if (satisfaction === undefined || ratedBy === undefined) throw incomplete('satisfaction')
  if (ratedBy === 'caller' && before.ratedBy === 'resident') throw refuse('mandate.resident-said', 409)
  if (ratedBy === 'resident' && satisfaction === 'no-answer')
    throw refuse('validation.enum', 400, { field: 'satisfaction' })
  return { satisfaction, ratedBy }
}

const EFFECTS: Record<Exclude<MandateVerb, 'given'>, Effect> = {
  taken,
  declined,
  done,
  closed,
  revoked,
  expired,
  rated,
}

/**
 * The mandate after one more fact. Pure: the day of each act stands in it.
 * @throws Problem `mandate.not-now` 409 when it is not its turn, `mandate.over` 409 after its last day, `mandate.beyond` 422
 */
export function applied(before: MandateState | undefined, action: MandateAction): MandateState {
  if (action.verb === 'given') return begun(before, action)
  if (!before) throw refuse('not-found', 404)
  const change = EFFECTS[action.verb](before, action)
  return stated({
    ...before,
    ...change,
    version: before.version + 1,
    since_ms: Math.max(action.at_ms, before.since_ms),
  })
}

/** What does not hold is left out, so that two folds of one state are equal. */
const stated = (state: MandateState): MandateState =>
  // Only optional keys can be undefined here.
  Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined)) as unknown as MandateState

function begun(before: MandateState | undefined, { at_ms, data }: MandateAction): MandateState {
  const { day, scope, consent, paper, file, agent, accused, expiresOn } = data
  if (before || !scope?.length || !consent || !agent || !expiresOn || expiresOn < day)
    throw refuse('mandate.incomplete', 422)
  if (consent !== 'receipt' && paper === undefined) throw incomplete('paper')
  requireNotAccused(agent.unit, accused)
  return stated({
    stage: 'offered',
    scope,
    consent,
    paper,
    file,
    agent,
    accused,
    givenOn: day,
    expiresOn,
    deeds: 0,
    version: 1,
    since_ms: at_ms,
  })
}

export function folded(actions: readonly MandateAction[]): MandateState {
  let state: MandateState | undefined
  for (const action of actions) state = applied(state, action)
  if (!state) throw refuse('not-found', 404)
  return state
}
