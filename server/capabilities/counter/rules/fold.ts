import { refuse } from '#kernel/problem.ts'
import type {
  ConsultationState,
  ConsultationVerb,
  CounterFact,
  HandoverState,
  HandoverVerb,
  TicketState,
  TicketVerb,
} from '../shapes/vocabulary.ts'

const incomplete = (field: string) => refuse('validation.required', 400, { field })

function requireStage<Stage extends string>({ stage }: { stage: Stage }, ...stages: Stage[]): void {
  if (!stages.includes(stage)) throw refuse('counter.not-now', 409)
}

type Effect<State, Verb extends string> = (before: State, fact: CounterFact<Verb>) => Partial<State>

const TICKET: Record<Exclude<TicketVerb, 'drawn'>, Effect<TicketState, TicketVerb>> = {
  called(before, { data: { window } }) {
    requireStage(before, 'waiting', 'called')
    if (window === undefined) throw incomplete('window')
    return { stage: 'called', window, calls: before.calls + 1 }
  },
  /** Which way the law has for it is said, with its basis, before somebody is sent there. */
  diagnosed(before, { data: { track, basis } }) {
    requireStage(before, 'called')
    if (track === undefined || basis === undefined) throw incomplete('track')
    return { track, basis }
  },
  served(before, { data: { matter, track = before.track, basis = before.basis } }) {
    requireStage(before, 'called')
    if (track === undefined) throw refuse('counter.no-track', 409)
    return { stage: 'served', matter, track, basis }
  },
  missed(before) {
    requireStage(before, 'called')
    return { stage: 'missed' }
  },
  'queued-again'(before) {
    requireStage(before, 'missed')
    return { stage: 'waiting', window: undefined, calls: 0 }
  },
}

const HANDOVER: Record<Exclude<HandoverVerb, 'handed'>, Effect<HandoverState, HandoverVerb>> = {
  taken(before) {
    requireStage(before, 'handed')
    return { stage: 'taken' }
  },
  /** The centre pushes the procedure; solving it is the unit's. */
  pushed(before, { data: { text } }) {
    requireStage(before, 'handed', 'taken')
    if (text === undefined) throw incomplete('text')
    return { pushes: before.pushes + 1 }
  },
  answered(before, { data: { text } }) {
    requireStage(before, 'taken')
    if (text === undefined) throw incomplete('text')
    return { stage: 'answered', answer: text }
  },
  'sent-back'(before, { data: { reason, dueOn } }) {
    requireStage(before, 'answered')
    if (reason === undefined) throw incomplete('reason')
    return { stage: 'taken', answer: undefined, dueOn: dueOn ?? before.dueOn }
  },
  closed(before) {
    requireStage(before, 'answered')
    return { stage: 'closed' }
  },
}

const CONSULTATION: Record<Exclude<ConsultationVerb, 'set'>, Effect<ConsultationState, ConsultationVerb>> = {
  minuted(before, { data: { text, present } }) {
    requireStage(before, 'set')
    if (text === undefined) throw incomplete('text')
    if (present === undefined) throw incomplete('present')
    return { stage: 'minuted' }
  },
  dropped(before, { data: { reason } }) {
    requireStage(before, 'set')
    if (reason === undefined) throw incomplete('reason')
    return { stage: 'dropped' }
  },
}

interface Versioned {
  version: number
  since_ms: number
}

/** The next state out of a table of effects; what does not hold any more is left out. */
function next<State extends Versioned, Verb extends string>(
  effects: Partial<Record<Verb, Effect<State, Verb>>>,
  before: State | undefined,
  fact: CounterFact<Verb>,
): State {
  const effect = effects[fact.verb]
  if (!before || !effect) throw refuse('not-found', 404)
  const after = {
    ...before,
    ...effect(before, fact),
    version: before.version + 1,
    since_ms: Math.max(fact.at_ms, before.since_ms),
  }
  // Only optional keys can be undefined here.
  return Object.fromEntries(Object.entries(after).filter(([, value]) => value !== undefined)) as unknown as State
}

export function ticketAfter(before: TicketState | undefined, fact: CounterFact<TicketVerb>): TicketState {
  if (fact.verb !== 'drawn') return next<TicketState, TicketVerb>(TICKET, before, fact)
  const { line, number, channel } = fact.data
  if (before || line === undefined || number === undefined || channel === undefined) throw incomplete('line')
  return { stage: 'waiting', line, number, channel, calls: 0, version: 1, since_ms: fact.at_ms }
}

export function handoverAfter(before: HandoverState | undefined, fact: CounterFact<HandoverVerb>): HandoverState {
  if (fact.verb !== 'handed') return next<HandoverState, HandoverVerb>(HANDOVER, before, fact)
  const { dueOn, text } = fact.data
  if (before || dueOn === undefined || text === undefined) throw incomplete('text')
  return { stage: 'handed', dueOn, pushes: 0, version: 1, since_ms: fact.at_ms }
}

export function consultationAfter(
  before: ConsultationState | undefined,
  fact: CounterFact<ConsultationVerb>,
): ConsultationState {
  if (fact.verb !== 'set') return next<ConsultationState, ConsultationVerb>(CONSULTATION, before, fact)
  const { on, text } = fact.data
  if (before || on === undefined || text === undefined) throw incomplete('text')
  return { stage: 'set', on, version: 1, since_ms: fact.at_ms }
}

/** @throws Problem `not-found` 404 of nothing at all */
export function folded<State, Verb extends string>(
  facts: readonly CounterFact<Verb>[],
  after: (before: State | undefined, fact: CounterFact<Verb>) => State,
): State {
  let state: State | undefined
  for (const fact of facts) state = after(state, fact)
  if (!state) throw refuse('not-found', 404)
  return state
}
