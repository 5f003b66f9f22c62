import type { Fact } from '#kernel/fact.ts'

/** Proposed by one side, agreed by the other, running with its measures, ended. */
export const STAGES = ['proposed', 'agreed', 'running', 'ended'] as const
export type Stage = (typeof STAGES)[number]

export const VERBS = [
  'proposed',
  'agreed',
  'declined',
  'started',
  'planned',
  'completed',
  'dropped',
  'paid',
  'resulted',
  'ended',
] as const
export type Verb = (typeof VERBS)[number]

export const DIRECTIONS = ['in', 'out'] as const
export type Direction = (typeof DIRECTIONS)[number]

export interface FactData {
  kind?: string
  name?: string
  aim?: string
  text?: string
  reason?: string
  /** Of a measure. */
  number?: number
  owner?: string
  dueOn?: string
  /** The local day on which it happened. */
  on?: string
  /** Money that came to the village, or that it gave. */
  direction?: Direction
  amountCents?: number
  /** What the village earned by it. */
  earnedCents?: number
  /** People whom it gave work. */
  jobs?: number
}

export type PartnershipFact = Fact<Verb, FactData>

export interface Measure {
  number: number
  text: string
  owner: string
  dueOn: string
  /** The day on which it was done. */
  doneOn?: string
  isDropped: boolean
}

export interface PartnershipState {
  kind: string
  name: string
  stage: Stage
  /** Number of facts. */
  version: number
  since_ms: number
  measures: readonly Measure[]
  inCents: number
  outCents: number
  earnedCents: number
  startedOn?: string
}
