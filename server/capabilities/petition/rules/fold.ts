import { refuse } from '#kernel/problem.ts'
import { DECIDING, type PetitionAction, type PetitionState, type PetitionVerb } from '../shapes/vocabulary.ts'
import { type Change, EFFECTS } from './effects.ts'
import { lapsedBy } from './lapses.ts'

/** Acts beside the course: they move no clock. */
const BESIDE: readonly PetitionVerb[] = ['recused', 'extension-asked', 'extended', 'lapse-noted']

/**
 * The petition after one more fact. Pure: every fact carries the clocks that it set going.
 * @throws Problem `petition.stepped-aside` 403 of an act that decides, `petition.not-now` 409 when it is not its turn, `petition.ended` 409 when it is over
 */
export function applied(before: PetitionState | undefined, action: PetitionAction): PetitionState {
  if (action.verb === 'registered') return begun(before, action)
  if (!before) throw refuse('not-found', 404)
  if (before.stage === 'ended' && action.verb !== 'lapse-noted') throw refuse('petition.ended', 409)
  const { account } = action.by
  if (account !== undefined && before.aside?.includes(account) && DECIDING.includes(action.verb))
    throw refuse('petition.stepped-aside', 403)
  const change = EFFECTS[action.verb](before, action)
  const isMove = !BESIDE.includes(action.verb)
  const late = isMove ? lapsedBy(before, action.data.day) : undefined
  const lapses = change.lapses ?? before.lapses
  const after = stated({ ...before, ...(isMove ? { dueOn: undefined, objectBy: undefined } : {}), ...change })
  return {
    ...after,
    lapses: late ? [...lapses, { ...late, doneOn: action.data.day }] : lapses,
    units: withUnits(before.units, change),
    version: before.version + 1,
    since_ms: Math.max(action.at_ms, before.since_ms),
  }
}

const withUnits = (units: readonly string[], { unit, holder }: Change): readonly string[] => [
  ...new Set([...units, ...(unit ? [unit] : []), ...(holder ? [holder] : [])]),
]

/** What does not hold any more is left out, so that two folds of one state are equal. */
const stated = (state: PetitionState): PetitionState =>
  // Only optional keys can be undefined here.
  Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined)) as unknown as PetitionState

function begun(before: PetitionState | undefined, { at_ms, by, data }: PetitionAction): PetitionState {
  const { receivedOn, sort, people, dueOn, accused } = data
  if (before || !by.unit || receivedOn === undefined || sort === undefined || people === undefined)
    throw refuse('petition.incomplete', 422)
  if (accused === by.unit) throw refuse('petition.accused', 422, { field: 'accused' })
  return stated({
    stage: 'registered',
    instance: 'handling',
    office: by.unit,
    holder: by.unit,
    units: [by.unit],
    accused,
    dueOn,
    sort,
    people,
    receivedOn,
    extensions: 0,
    opinions: [],
    lapses: [],
    version: 1,
    since_ms: at_ms,
  })
}

export function folded(actions: readonly PetitionAction[]): PetitionState {
  let state: PetitionState | undefined
  for (const action of actions) state = applied(state, action)
  if (!state) throw refuse('not-found', 404)
  return state
}
