import type { Fact } from '#kernel/fact.ts'
import type { Folded } from '#kernel/fold.ts'

export const RECRUITMENT_STAGES = ['open', 'listed', 'confirmed', 'dropped'] as const
export type RecruitmentStage = (typeof RECRUITMENT_STAGES)[number]
export type RecruitmentVerb = 'opened' | 'listed' | 'answered' | 'confirmed' | 'dropped'

/** So many posts in a village. */
export interface VillagePosts {
  village: string
  posts: number
}

/** One line of the published list: no name but the masked one; points in tenths. */
export interface ListLine {
  reserve: string
  village: string
  masked: string
  written: number
  interview: number
  total: number
  passed: boolean
}

export interface RecruitmentData {
  title?: string
  posts?: readonly VillagePosts[]
  conditions?: string
  papers?: string
  applyUntil?: string
  examOn?: string
  examAt?: string
  list?: readonly ListLine[]
  until?: string
  objection?: string
  upheld?: boolean
  text?: string
  reason?: string
  day?: string
}
export type RecruitmentFact = Fact<RecruitmentVerb, RecruitmentData>

export interface RecruitmentState extends Folded {
  stage: RecruitmentStage
  title: string
  posts: readonly VillagePosts[]
  conditions: string
  papers: string
  applyUntil: string
  examOn: string
  examAt: string
  list: readonly ListLine[]
  objectUntil?: string
  confirmedOn?: string
  /** Objections that were answered. */
  answered: readonly string[]
}

export const STAGES = [
  'applied',
  'refused',
  'admitted',
  'scored',
  'checked',
  'passed',
  'failed',
  'withdrawn',
  'hired',
  'serving',
  'ended',
] as const
export type Stage = (typeof STAGES)[number]

export type Verb =
  | 'applied'
  | 'admitted'
  | 'refused'
  | 'scored'
  | 'checked'
  | 'passed'
  | 'failed'
  | 'reopened'
  | 'withdrawn'
  | 'hired'
  | 'mentored'
  | 'grown'
  | 'concluded'

/** What becomes of a contract: elected to a post, renewed, left, or something else. */
export const OUTCOMES = ['elected', 'renewed', 'left', 'other'] as const
export type Outcome = (typeof OUTCOMES)[number]

export interface FactData {
  recruitment?: string
  masked?: string
  reason?: string
  written?: number
  interview?: number
  total?: number
  decision?: string
  since?: string
  until?: string
  mentor?: string
  paper?: string
  kind?: string
  heldOn?: string
  text?: string
  result?: string
  outcome?: Outcome
  /** `body/post`, as the register of posts has it. */
  post?: string
}
export type ReserveFact = Fact<Verb, FactData, 'staff' | 'system' | 'resident'>

export interface ReserveState extends Folded {
  stage: Stage
  recruitment: string
  masked: string
  written?: number
  interview?: number
  /** The account that entered the points: somebody else checks them. */
  scoredBy?: string
  total?: number
  decision?: string
  hiredOn?: string
  until?: string
  mentor?: string
  /** The last yearly review. */
  reviewedOn?: string
  outcome?: Outcome
  post?: string
}
