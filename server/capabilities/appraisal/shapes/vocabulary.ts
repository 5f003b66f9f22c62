import type { AppraisalRule } from '#capabilities/playbook/schema.ts'
import type { Fact } from '#kernel/fact.ts'

export const STAGES = ['open', 'closed', 'void'] as const
export type Stage = (typeof STAGES)[number]

/** The rule travels with the round: a change in the middle does not touch it. */
export interface RuleOfRound extends AppraisalRule {
  version: string
}

export interface GroupResult {
  key: string
  ballots: number
  /** Only from the least number of ballots on, and of questions that are told: question → grade → how often. */
  tally?: Readonly<Record<string, Readonly<Record<string, number>>>>
  permille?: number
  /** Questions that were answered too much alike to be told without telling who rated how. */
  uniform?: readonly string[]
}
export interface Result {
  groups: readonly GroupResult[]
  /** Weighed; unknown while a group has too few. */
  permille?: number
}

export interface RoundData {
  rule?: RuleOfRound
  villageCode?: string
  year?: number
  until?: string
  result?: Result
  reason?: string
}
export type RoundFact = Fact<'opened' | 'closed' | 'voided', RoundData>

export interface RoundState {
  rule: RuleOfRound
  villageCode: string
  year: number
  until: string
  stage: Stage
  result?: Result
  version: number
}

export interface EntryData {
  list?: string
  text?: string
  owner?: string
  due?: string
  reason?: string
}
export type EntryFact = Fact<'noted' | 'moved' | 'settled' | 'reopened', EntryData>

export interface EntryState {
  list: string
  text: string
  owner: string
  due: string
  stage: 'open' | 'settled'
  version: number
}

/** How often each grade was given, by group and question. */
export interface Tally {
  group: string
  question: string
  grade: string
  ballots: number
}

/** What a colour may follow from; a village that nobody has rated has no score. */
export interface Measures {
  score?: number
  open: number
  overdue: number
  failed: number
  'failed-twice': number
}

/** One review as it was announced. */
export interface Review {
  villageCode: string
  year: number
  person: string
  post: string
  fit: boolean
}
