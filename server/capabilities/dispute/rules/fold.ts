import { refuse } from '#kernel/problem.ts'
import type { DisputeAction, DisputeState, DisputeVerb, Side } from '../shapes/vocabulary.ts'
import { EFFECTS } from './effects.ts'

/** What is still done when it is over: looking in again, the court's answer, the file. */
const AFTERWARDS: readonly DisputeVerb[] = ['followed-up', 'archived', 'confirmation-decided', 'police-told']

/**
 * The dispute after one more fact. Pure: every fact carries the clocks that it set going.
 * @throws Problem `dispute.not-now` 409 when it is not its turn, `dispute.ended` 409 when it is over
 */
export function applied(before: DisputeState | undefined, action: DisputeAction): DisputeState {
  const { verb } = action
  if (verb === 'registered') return begun(before, action)
  if (verb === 'entered') return entered(before, action)
  if (!before) throw refuse('not-found', 404)
  if (before.stage === 'ended' && !AFTERWARDS.includes(verb)) throw refuse('dispute.ended', 409)
  return stated({
    ...before,
    ...EFFECTS[verb](before, action),
    version: before.version + 1,
    since_ms: Math.max(action.at_ms, before.since_ms),
  })
}

/** What does not hold any more is left out, so that two folds of one state are equal. */
const stated = (state: DisputeState): DisputeState =>
  // Only optional keys can be undefined here.
  Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined)) as unknown as DisputeState

const partiesOf = (applicants: number, respondents: number) =>
  Array.from({ length: applicants + respondents }, (_, i) => ({
    position: i + 1,
    side: (i < applicants ? 'applicant' : 'respondent') as Side,
  }))

/** Where there is violence at home it never becomes a mediation: it is over at once, with the ways to be protected. */
function begun(before: DisputeState | undefined, { at_ms, by, data }: DisputeAction): DisputeState {
  const { day, receivedOn, origin, kind, applicants = 0, respondents = 0, violence = false, routes = [] } = data
  const body = data.body ?? by.unit
  if (before || body === undefined || receivedOn === undefined || kind === undefined || origin === undefined)
    throw refuse('dispute.incomplete', 422)
  if (applicants < 1 || respondents < 1) throw refuse('dispute.two-parties', 422, { field: 'respondents' })
  return stated({
    stage: violence ? 'ended' : 'registered',
    origin,
    kind,
    body,
    violence,
    parties: partiesOf(applicants, respondents),
    mediators: [],
    recused: [],
    receivedOn,
    extensions: 0,
    sessions: [],
    routes,
    ...(violence ? { endedAs: 'referred' as const, endedOn: day } : {}),
    version: 1,
    since_ms: at_ms,
  })
}

/** One line of a paper register of an earlier year: what came of it, and when. */
function entered(before: DisputeState | undefined, { at_ms, data }: DisputeAction): DisputeState {
  const { receivedOn, kind, body, endedAs, mediatedOn, on, agreement } = data
  if (before || body === undefined || receivedOn === undefined || kind === undefined || endedAs === undefined)
    throw refuse('dispute.incomplete', 422)
  const written = mediatedOn !== undefined && agreement !== undefined
  return stated({
    stage: 'ended',
    origin: 'entered',
    kind,
    body,
    violence: false,
    parties: [],
    mediators: [],
    recused: [],
    receivedOn,
    extensions: 0,
    sessions: [],
    ...(written ? { agreement: { form: agreement, on: mediatedOn, terms: '', instalments: [] } } : {}),
    mediatedOn,
    routes: [],
    endedAs,
    endedOn: on ?? receivedOn,
    version: 1,
    since_ms: at_ms,
  })
}

export function folded(actions: readonly DisputeAction[]): DisputeState {
  let state: DisputeState | undefined
  for (const action of actions) state = applied(state, action)
  if (!state) throw refuse('not-found', 404)
  return state
}
