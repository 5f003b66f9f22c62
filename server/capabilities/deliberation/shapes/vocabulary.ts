import type { Fact } from '#kernel/fact.ts'

export const STAGES = ['proposed', 'refused', 'admitted', 'called', 'met', 'carrying-out', 'done', 'ended'] as const
export type Stage = (typeof STAGES)[number]

/** How a topic came in; each counts the same. */
export const CHANNELS = ['web', 'paper', 'voice', 'spoken'] as const
export type Channel = (typeof CHANNELS)[number]

/** Where a deliberation leads: done at once, put to a decision, referred as a matter, talked over again, or ended without. */
export const WAYS = ['do', 'decision', 'refer', 'again', 'ended'] as const
export type Way = (typeof WAYS)[number]

export const SOLVED = ['yes', 'partly', 'no'] as const
export type Solved = (typeof SOLVED)[number]

export const VERBS = [
  'proposed',
  'admitted',
  'refused',
  'overruled',
  'seated',
  'noticed',
  'met',
  'routed',
  'progressed',
  'completed',
  'rated',
] as const
export type Verb = (typeof VERBS)[number]

export interface FactData {
  title?: string
  text?: string
  reason?: string
  channel?: Channel
  hideTitle?: boolean
  seat?: string
  people?: number
  interest?: string
  meetsOn?: string
  place?: string
  present?: number
  consensus?: boolean
  way?: Way
  kind?: string
  linked?: string
  dueOn?: string
  /** `proposer`, or the number of a seat. */
  rater?: string
  solved?: Solved
}

export type DeliberationFact = Fact<Verb, FactData, 'staff' | 'system' | 'resident'>

export interface SeatCount {
  seat: string
  people: number
}

export interface DeliberationState {
  title: string
  stage: Stage
  /** Number of facts. */
  version: number
  since_ms: number
  hidden: boolean
  seats: readonly SeatCount[]
  meetsOn?: string
  consensus?: boolean
  way?: Way
  dueOn?: string
  /** Who rated already; each once. */
  raters: readonly string[]
  ratings: Readonly<Record<Solved, number>>
}
