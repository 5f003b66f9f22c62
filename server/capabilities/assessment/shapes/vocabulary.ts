import type { AssessmentMeasure, AssessmentStandard } from '#capabilities/playbook/schema.ts'
import type { Fact } from '#kernel/fact.ts'

export const STAGES = ['self', 'town', 'notice', 'recognised', 'refused', 'withdrawn'] as const
export type Stage = (typeof STAGES)[number]
export const LEVELS = ['county', 'model', 'provincial-progress', 'provincial'] as const
export type Level = (typeof LEVELS)[number]
export const SCORERS = ['self', 'town', 'county'] as const
export type Scorer = (typeof SCORERS)[number]

export type Verb =
  | 'self-assessed'
  | 'town-scored'
  | 'county-reviewed'
  | 'published'
  | 'objected'
  | 'objection-answered'
  | 'concluded'
  | 'promoted'
  | 're-reviewed'
  | 'withdrawn'

/** What the records said on the day of the self-assessment; without a denominator there was nothing to measure. */
export interface Counted {
  numerator: number
  denominator: number
}
export type Figures = Partial<Record<AssessmentMeasure, Counted>>
/** Points by indicator; of a veto 1 says that it stands. */
export type Scores = Readonly<Record<string, number>>

/** The standard of a round travels with it. */
export interface StandardOfRound extends AssessmentStandard {
  key: string
  /** The day from which it holds: its version. */
  version: string
}

export interface ActionData {
  standard?: StandardOfRound
  from?: string
  to?: string
  figures?: Figures
  scores?: Scores
  reasons?: Readonly<Record<string, string>>
  noticeUntil?: string
  day?: string
  text?: string
  objection?: string
  upheld?: boolean
  indicator?: string
  points?: number
  level?: Level
  paper?: string
  rev?: number
  hash?: string
}
export type AssessmentAction = Fact<Verb, ActionData, 'staff' | 'system' | 'resident'>

export interface Objection {
  id: string
  on: string
  text: string
  answer?: { text: string; upheld: boolean; on: string; indicator?: string | undefined; from?: number; to?: number }
}

export interface AssessmentState {
  standard: StandardOfRound
  /** The span that the records were read for; `to` is the day after. */
  from: string
  to: string
  figures: Figures
  scores: Partial<Record<Scorer, Scores>>
  reasons: Partial<Record<Scorer, Readonly<Record<string, string>>>>
  stage: Stage
  noticeUntil?: string
  objections: readonly Objection[]
  level?: Level
  recognisedOn?: string
  reviewDue?: string
  publications: number
  version: number
}
