import type { BodyKey, DecisionStep, OrganKey, Share } from '#capabilities/playbook/schema.ts'
import type { Fact } from '#kernel/fact.ts'

/** Where a decision stands; which step comes next is `next`. */
export const STAGES = [
  'preparing',
  'called',
  'no-quorum',
  'meeting',
  'counted',
  'carrying-out',
  'done',
  'rejected',
  'dropped',
] as const
export type Stage = (typeof STAGES)[number]

/** A vote by phone lies between the roll and the count. */
export const BALLOT_VERBS = ['ballot-opened', 'paper-given', 'ballot-closed'] as const

export type Verb = DecisionStep | (typeof BALLOT_VERBS)[number] | 'opened' | 'progressed' | 'declared' | 'dropped'

export interface Majority {
  among: 'present' | 'all'
  share: Share
}

/** The voting rule as it stood on the day the meeting was called; kept in the fact, so that anybody can count again. */
export interface VotingRule {
  organ: OrganKey
  body: BodyKey
  quorum: { people: Share; households?: Share }
  majority: Majority
  notice_days: number
  minutes_days: number
  proxies: boolean
  online: boolean
  /** Votes may be cast by phone; of fewer than so many on either side only the whole is told. */
  phone?: { apart_least: number }
  secrecy: 'open' | 'secret' | 'either'
}

/** Who was there: numbers only. `present` counts everybody, proxies and online included. */
export interface Attendance {
  present: number
  online: number
  proxies: number
  households: number
}

export interface Ballots {
  issued: number
  for: number
  against: number
  abstain: number
  invalid: number
}

export const CHOICES = ['for', 'against', 'abstain'] as const
export type Choice = (typeof CHOICES)[number]

/** The votes by phone, which are within the ballots; how they fell only where it can be told without telling on anybody. */
export type PhoneVotes = { cast: number } & Partial<Record<Choice, number>>

/** How the meeting votes by phone: slips given up for paper, and those used once it is over. */
interface Ballot {
  secret: boolean
  open: boolean
  papers: number
  cast: number
}

export interface PartyVote {
  of: number
  present: number
  for: number
  against: number
  abstain: number
  rule: { quorum: Share; majority: Majority }
}

export const TIES = ['self', 'kin', 'interest'] as const
export type Tie = (typeof TIES)[number]

export interface ActionData {
  text?: string
  reason?: string
  title?: string
  kind?: string
  steps?: DecisionStep[]
  amountCents?: number
  counterparty?: string
  proposer?: 'branch' | 'voters' | 'representatives'
  signers?: number
  of?: number
  present?: number
  party?: PartyVote
  rule?: VotingRule
  entitled?: { people: number; households: number }
  meetsOn?: string
  place?: string
  authority?: string
  authorityUntil?: string
  roll?: Attendance
  ballots?: Ballots
  secret?: boolean
  papers?: number
  cast?: number
  phone?: PhoneVotes
  tellers?: string[]
  dueOn?: string
  lateDays?: number
  rev?: number
  hash?: string
  spentCents?: number
  asked?: number
  satisfied?: number
  basically?: number
  body?: BodyKey
  number?: number
  /** A holder of posts who declared the tie. */
  officer?: { id: string; name: string }
  tie?: Tie
  effect?: 'block' | 'flag'
}

export type DecisionAction = Fact<Verb, ActionData>

export interface Meeting {
  round: number
  rule: VotingRule
  entitled: { people: number; households: number }
  meetsOn: string
  roll?: Attendance
  ballot?: Ballot
  ballots?: Ballots
  phone?: PhoneVotes
}

/** Somebody with a tie to the matter: by the number on a register, or as a holder of posts. */
export interface Declared {
  body?: BodyKey
  number?: number
  officer?: { id: string; name: string }
  tie: Tie
  effect: 'block' | 'flag'
}

export interface DecisionState {
  kind: string
  title: string
  steps: readonly DecisionStep[]
  stage: Stage
  /** What must be done next; absent when nothing is left to do. */
  next?: DecisionStep
  /** Number of actions. */
  version: number
  since_ms: number
  meeting?: Meeting
  passed?: boolean
  /** The day by which it is to be carried out. */
  dueOn?: string
  counterparty?: string
  /** Who may not take part, and who is shown. */
  declared: readonly Declared[]
}
