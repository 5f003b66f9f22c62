import { refuse } from '#kernel/problem.ts'
import type { FactData, PartnershipFact, PartnershipState, Stage, Verb } from '../shapes/vocabulary.ts'

/** In which stages what may be done. */
const WHEN: Record<Verb, readonly Stage[]> = {
  proposed: [],
  agreed: ['proposed'],
  declined: ['proposed'],
  started: ['agreed'],
  planned: ['proposed', 'agreed', 'running'],
  completed: ['running'],
  dropped: ['proposed', 'agreed', 'running'],
  paid: ['running'],
  resulted: ['running'],
  ended: ['agreed', 'running'],
}

export const isAllowed = (state: PartnershipState, verb: Verb): boolean => WHEN[verb].includes(state.stage)

type Effect = (before: PartnershipState, data: FactData) => Partial<PartnershipState>

const incomplete = () => refuse('partnership.incomplete', 422)

/** The measure that is meant, while it is neither done nor dropped. */
function openMeasure({ measures }: PartnershipState, number: number | undefined) {
  const found = measures.find((one) => one.number === number)
  if (!found || found.doneOn !== undefined || found.isDropped)
    throw refuse('partnership.no-measure', 422, { field: 'number' })
  return found
}

const planned: Effect = ({ measures }, { text, owner, dueOn }) => {
  if (text === undefined || owner === undefined || dueOn === undefined) throw incomplete()
  return { measures: [...measures, { number: measures.length + 1, text, owner, dueOn, isDropped: false }] }
}

const completed: Effect = (before, { number, on }) => {
  const which = openMeasure(before, number)
  if (on === undefined) throw incomplete()
  return { measures: before.measures.map((one) => (one === which ? { ...one, doneOn: on } : one)) }
}

const dropped: Effect = (before, { number }) => {
  const which = openMeasure(before, number)
  return { measures: before.measures.map((one) => (one === which ? { ...one, isDropped: true } : one)) }
}

const paid: Effect = ({ inCents, outCents }, { direction, amountCents }) => {
  if (direction === undefined || amountCents === undefined || amountCents <= 0) throw incomplete()
  return direction === 'in' ? { inCents: inCents + amountCents } : { outCents: outCents + amountCents }
}

/** Nothing runs without anything that is to be done. */
const started: Effect = ({ measures }, { on }) => {
  if (on === undefined) throw incomplete()
  if (!measures.some(({ isDropped }) => !isDropped)) throw refuse('partnership.nothing-planned', 422)
  return { stage: 'running', startedOn: on }
}

const EFFECTS: Record<Exclude<Verb, 'proposed'>, Effect> = {
  agreed: () => ({ stage: 'agreed' }),
  declined: () => ({ stage: 'ended' }),
  started,
  planned,
  completed,
  dropped,
  paid,
  resulted: ({ earnedCents }, { earnedCents: more = 0 }) => ({ earnedCents: earnedCents + more }),
  ended: () => ({ stage: 'ended' }),
}

/** The partnership after one more fact. @throws Problem `partnership.not-now` 409 */
export function applied(before: PartnershipState | undefined, fact: PartnershipFact): PartnershipState {
  const notNow = () => refuse('partnership.not-now', 409, { params: { verb: fact.verb } })
  const { kind, name } = fact.data
  if (fact.verb === 'proposed') {
    if (before || kind === undefined || name === undefined) throw notNow()
    const first = { kind, name, stage: 'proposed', version: 1, since_ms: fact.at_ms } as const
    return { ...first, measures: [], inCents: 0, outCents: 0, earnedCents: 0 }
  }
  if (!before || !isAllowed(before, fact.verb)) throw notNow()
  return {
    ...before,
    ...EFFECTS[fact.verb](before, fact.data),
    version: before.version + 1,
    since_ms: Math.max(fact.at_ms, before.since_ms),
  }
}

export function folded(facts: readonly PartnershipFact[]): PartnershipState {
  let state: PartnershipState | undefined
  for (const fact of facts) state = applied(state, fact)
  if (!state) throw refuse('not-found', 404)
  return state
}
