import type { Fact } from '#kernel/fact.ts'

export const WINDOW_KINDS = ['permanent', 'rotating', 'on-call'] as const
export type WindowKind = (typeof WINDOW_KINDS)[number]

/** How somebody came: all of them are taken in at the one counter. */
export const CHANNELS = ['walk-in', 'phone', 'letter', 'app', 'feed'] as const
export type Channel = (typeof CHANNELS)[number]

export type TicketStage = 'waiting' | 'called' | 'served' | 'missed'
export type HandoverStage = 'handed' | 'taken' | 'answered' | 'closed'
export type ConsultationStage = 'set' | 'minuted' | 'dropped'

export type TicketVerb = 'drawn' | 'called' | 'diagnosed' | 'served' | 'missed' | 'queued-again'
export type HandoverVerb = 'handed' | 'taken' | 'pushed' | 'answered' | 'sent-back' | 'closed'
export type ConsultationVerb = 'set' | 'minuted' | 'dropped'

export interface FactData {
  day: string
  line?: string | undefined
  channel?: Channel | undefined
  number?: number | undefined
  window?: string | undefined
  /** The question that was answered yes first; none was when it is absent. */
  yes?: string | undefined
  track?: string | undefined
  basis?: string | undefined
  matter?: string | undefined
  dueOn?: string | undefined
  on?: string | undefined
  present?: string | undefined
  text?: string | undefined
  reason?: string | undefined
}

export type CounterFact<Verb extends string> = Fact<Verb, FactData>

export interface TicketState {
  stage: TicketStage
  line: string
  number: number
  channel: Channel
  window?: string | undefined
  track?: string | undefined
  basis?: string | undefined
  matter?: string | undefined
  calls: number
  version: number
  since_ms: number
}

export interface HandoverState {
  stage: HandoverStage
  dueOn: string
  pushes: number
  answer?: string | undefined
  version: number
  since_ms: number
}

export interface ConsultationState {
  stage: ConsultationStage
  on: string
  version: number
  since_ms: number
}
