import type { Fact } from '#kernel/fact.ts'
import type { Folded } from '#kernel/fold.ts'

export type MemberStage = 'asked' | 'joined' | 'declined' | 'left'

export type MemberVerb =
  | 'consented'
  | 'admitted'
  | 'declined'
  | 'left'
  | 'rejoined'
  | 'proposed'
  | 'confirmed'
  | 'refused'
  | 'withdrawn'
  | 'appealed'
  | 'answered'
  | 'exchanged'

export type EntryStage = 'proposed' | 'stands' | 'refused' | 'withdrawn'

/** What is proposed: a line of an edition. `points`: what it gives, below zero what it takes. */
export interface Proposed {
  entry: string
  edition: string
  text: string
  points: number
  on: string
  note?: string
}

/** The most that is earned in one period, and its first day. */
export interface Limit {
  cap: number
  since: string
}

export interface MemberData extends Partial<Proposed>, Partial<Limit> {
  /** Of the household, once the village has found it; then it has joined. */
  household?: string
  way?: 'page' | 'paper'
  form?: string
  day?: string
  reason?: string
  dueOn?: string
  upheld?: boolean
  costCents?: number
  /** What comes back to the budget. */
  costBackCents?: number
  /** What an appeal is about: the text of its entry. */
  about?: string
  /** How many more or fewer entries stand after it. */
  count?: number
}

export type MemberFact = Fact<MemberVerb, MemberData, 'staff' | 'resident'>

export interface Appeal {
  text: string
  day: string
  dueOn: string
  upheld?: boolean
  answer?: string
  answeredOn?: string
}

export interface Entry extends Proposed {
  kind: 'item' | 'reward'
  stage: EntryStage
  /** What it gave or took so far, after the cap and never below zero. */
  given: number
  /** What a withdrawal took or gave back. */
  undone: number
  day: string
  reason?: string
  costCents?: number
  appeal?: Appeal
}

/** One movement of points. */
interface CreditLine {
  entry: string
  verb: MemberVerb
  points: number
  day: string
  earns: boolean
}

export interface MemberState extends Folded {
  stage: MemberStage
  way: 'page' | 'paper'
  household?: string
  entries: readonly Entry[]
  lines: readonly CreditLine[]
  balance: number
}
