import type { Fact } from '#kernel/fact.ts'

/** A team stands, is put forward as a model, shown to everybody, recognised; or it ends. */
export const STAGES = ['formed', 'nominated', 'supported', 'shown', 'model', 'ended'] as const
export type Stage = (typeof STAGES)[number]

export const VERBS = [
  'formed',
  'joined',
  'left',
  'served',
  'nominated',
  'supported',
  'shown',
  'objected',
  'settled',
  'recognised',
  'declined',
  'withdrawn',
  'ended',
] as const
export type Verb = (typeof VERBS)[number]

export interface FactData {
  kind?: string
  name?: string
  text?: string
  reason?: string
  /** The member's number in the team. */
  number?: number
  volunteer?: boolean
  party?: boolean
  on?: string
  people?: number
  savedCents?: number
  /** One of the six harmonies. */
  harmony?: string
  until?: string
  upheld?: boolean
  /** The local day of the act. */
  day?: string
}

export type TeamFact = Fact<Verb, FactData>

export interface TeamMember {
  number: number
  volunteer: boolean
  party: boolean
}

export interface TeamState {
  kind: string
  name: string
  stage: Stage
  /** Number of facts. */
  version: number
  since_ms: number
  members: readonly TeamMember[]
  savedCents: number
  noticeUntil?: string
  recognisedOn?: string
  /** Objections during the notice that nobody has settled. */
  open: number
  /** An objection was found right: the team is not recognised this time. */
  isUpheld: boolean
}
