import { refuse } from '#kernel/problem.ts'
import type { DeliberationFact, DeliberationState, FactData, Stage, Verb } from '../shapes/vocabulary.ts'

/** In which stages what may be done. */
const WHEN: Record<Verb, readonly Stage[]> = {
  proposed: [],
  admitted: ['proposed'],
  refused: ['proposed'],
  overruled: ['refused'],
  seated: ['admitted', 'called'],
  noticed: ['admitted', 'called'],
  met: ['called'],
  routed: ['met'],
  progressed: ['carrying-out'],
  completed: ['carrying-out'],
  rated: ['done'],
}

export const isAllowed = (state: DeliberationState, verb: Verb): boolean => WHEN[verb].includes(state.stage)

export const seatsOf = (state: Pick<DeliberationState, 'seats'>): number =>
  state.seats.reduce((sum, { people }) => sum + people, 0)

type Effect = (before: DeliberationState, data: FactData) => Partial<DeliberationState>

const incomplete = () => refuse('deliberation.incomplete', 422)

const seated: Effect = ({ seats }, { seat, people }) => {
  if (seat === undefined || people === undefined) throw incomplete()
  return { seats: [...seats, { seat, people }] }
}

const noticed: Effect = (_, { meetsOn }) => {
  if (meetsOn === undefined) throw incomplete()
  return { stage: 'called', meetsOn }
}

const met: Effect = (before, { consensus, present }) => {
  if (consensus === undefined || present === undefined) throw incomplete()
  if (present > seatsOf(before)) throw refuse('deliberation.more-than-seats', 422, { field: 'present' })
  return { stage: 'met', consensus }
}

/** Nothing is carried out in the name of those who did not agree: without consensus others decide, or it is talked over again. */
const routed: Effect = (before, { way, dueOn }) => {
  if (way === undefined) throw incomplete()
  if (way === 'do' && !before.consensus) throw refuse('deliberation.no-consensus', 422, { field: 'way' })
  if (way === 'ended') return { stage: 'ended', way }
  if (way === 'again') return { stage: 'admitted', way }
  return { stage: 'carrying-out', way, ...(dueOn === undefined ? {} : { dueOn }) }
}

/** One rating each, whoever holds the telephone. */
const rated: Effect = ({ raters, ratings }, { rater, solved }) => {
  if (rater === undefined || solved === undefined) throw incomplete()
  if (raters.includes(rater)) throw refuse('deliberation.rated', 409)
  return { raters: [...raters, rater], ratings: { ...ratings, [solved]: ratings[solved] + 1 } }
}

const EFFECTS: Record<Exclude<Verb, 'proposed'>, Effect> = {
  admitted: () => ({ stage: 'admitted' }),
  refused: (_, { hideTitle }) => ({ stage: 'refused', hidden: hideTitle === true }),
  overruled: () => ({ stage: 'admitted', hidden: false }),
  seated,
  noticed,
  met,
  routed,
  progressed: () => ({}),
  completed: () => ({ stage: 'done' }),
  rated,
}

/** The topic after one more fact. @throws Problem `deliberation.not-now` 409 */
export function applied(before: DeliberationState | undefined, fact: DeliberationFact): DeliberationState {
  const notNow = () => refuse('deliberation.not-now', 409, { params: { verb: fact.verb } })
  if (fact.verb === 'proposed') {
    if (before || fact.data.title === undefined) throw notNow()
    const first = {
      title: fact.data.title,
      stage: 'proposed',
      version: 1,
      since_ms: fact.at_ms,
      hidden: false,
    } as const
    return { ...first, seats: [], raters: [], ratings: { yes: 0, partly: 0, no: 0 } }
  }
  if (!before || !isAllowed(before, fact.verb)) throw notNow()
  const since_ms = Math.max(fact.at_ms, before.since_ms)
  return { ...before, ...EFFECTS[fact.verb](before, fact.data), version: before.version + 1, since_ms }
}

export function folded(facts: readonly DeliberationFact[]): DeliberationState {
  let state: DeliberationState | undefined
  for (const fact of facts) state = applied(state, fact)
  if (!state) throw refuse('not-found', 404)
  return state
}
