import type { Fact } from '#kernel/fact.ts'

/** Offered to the agent, acted on, over. */
export const STAGES = ['offered', 'standing', 'ended'] as const
export type Stage = (typeof STAGES)[number]

/** How the resident agreed: on paper, before a witness, or by the page of the receipt. */
export const CONSENTS = ['signed', 'witnessed', 'receipt'] as const
export type Consent = (typeof CONSENTS)[number]

export const ENDINGS = ['closed', 'declined', 'revoked', 'expired'] as const
export type Ending = (typeof ENDINGS)[number]

/** What came of it. */
export const OUTCOMES = ['solved', 'not-solved', 'withdrawn'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What the resident says of it, or that nobody answered: never said by the agent. */
export const SATISFACTIONS = ['satisfied', 'fair', 'dissatisfied', 'no-answer'] as const
export type Satisfaction = (typeof SATISFACTIONS)[number]

/** How the agent did something. The first two may be on record as a visit already. */
export const WAYS = ['visit', 'home', 'phone', 'office', 'online'] as const
export type Way = (typeof WAYS)[number]

export const AGENT_KINDS = ['person', 'post'] as const
export type AgentKind = (typeof AGENT_KINDS)[number]

export interface Agent {
  kind: AgentKind
  unit: string
  account?: string | undefined
  name?: string | undefined
}

export type MandateVerb = 'given' | 'taken' | 'declined' | 'done' | 'closed' | 'revoked' | 'expired' | 'rated'

export interface ActionData {
  /** The county's day of the act. */
  day: string
  scope?: readonly string[] | undefined
  consent?: Consent | undefined
  paper?: string | undefined
  file?: string | undefined
  agent?: Agent | undefined
  accused?: string | undefined
  expiresOn?: string | undefined
  /** The agent's declaration that neither they nor their kin are complained of. */
  noTie?: boolean | undefined
  /** Which power of the mandate a deed used. */
  what?: string | undefined
  way?: Way | undefined
  text?: string | undefined
  /** The visit on record that this deed was. */
  record?: string | undefined
  reason?: string | undefined
  outcome?: Outcome | undefined
  satisfaction?: Satisfaction | undefined
  ratedBy?: 'resident' | 'caller' | undefined
}

export type MandateAction = Fact<MandateVerb, ActionData, 'staff' | 'resident' | 'system'>

export interface MandateState {
  stage: Stage
  scope: readonly string[]
  consent: Consent
  paper?: string | undefined
  file?: string | undefined
  agent: Agent
  accused?: string | undefined
  givenOn: string
  /** The last day on which the agent may act. */
  expiresOn: string
  endedAs?: Ending | undefined
  endedOn?: string | undefined
  outcome?: Outcome | undefined
  satisfaction?: Satisfaction | undefined
  ratedBy?: 'resident' | 'caller' | undefined
  deeds: number
  version: number
  since_ms: number
}

/** How many there are, each part of what its name says. */
export interface MandateCounts {
  given: number
  closed: number
  solved: number
  notSolved: number
  withdrawn: number
  revoked: number
  expired: number
  satisfied: number
  fair: number
  dissatisfied: number
  noAnswer: number
}
