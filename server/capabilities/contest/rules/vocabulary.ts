import type { Fact } from '#kernel/fact.ts'
import type { Pair, RoundData, RoundList } from './recompute.mjs'

export const STAGES = ['preview', 'published'] as const
export type Stage = (typeof STAGES)[number]
export type Verb = 'computed' | 'objected' | 'answered' | 'published' | 'rectified' | 'verified'

export interface ActionData {
  data?: RoundData
  previewUntil?: string
  unit?: string
  indicator?: string
  text?: string
  objection?: string
  upheld?: boolean
  figure?: Pair
  rev?: number
  hash?: string
  day?: string
}
export type ContestAction = Fact<Verb, ActionData>

export interface Objection {
  id: string
  unit: string
  indicator: string
  text: string
  on: string
  answer?: { text: string; upheld: boolean; on: string; from?: Pair; to?: Pair }
}

/** A unit on the black list leaves it when what it put right has been verified. */
export interface Black {
  unit: string
  stage: 'open' | 'rectified' | 'verified'
  text?: string
  on?: string
}

export interface ContestState {
  data: RoundData
  list: RoundList
  stage: Stage
  previewUntil: string
  objections: readonly Objection[]
  blacks: readonly Black[]
  publications: number
  version: number
}
