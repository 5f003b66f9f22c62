import type { Fact } from '#kernel/fact.ts'
import type { Folded } from '#kernel/fold.ts'

export const HALL_VERBS = ['opened', 'changed'] as const
export type HallVerb = (typeof HALL_VERBS)[number]

/** What a service centre brings together under one roof. */
export const GROUPS = ['party', 'village', 'public', 'business'] as const
export type Group = (typeof GROUPS)[number]

export interface HallData {
  place?: string
  /** Days of the week, Monday is 1: `1,2,3,4,5`. */
  weekdays?: string
  from?: string
  to?: string
  note?: string
}
export type HallFact = Fact<HallVerb, HallData, 'staff' | 'system'>
export interface HallState extends Folded {
  stage: 'open'
  place: string
  weekdays: readonly number[]
  from: string
  to: string
  note?: string
}

export const STOP_STAGES = ['planned', 'cancelled'] as const
export type StopStage = (typeof STOP_STAGES)[number]
export const STOP_VERBS = ['planned', 'cancelled'] as const
export type StopVerb = (typeof STOP_VERBS)[number]

export interface StopData {
  title?: string
  place?: string
  on?: string
  from?: string
  to?: string
  text?: string
  reason?: string
}
export type StopFact = Fact<StopVerb, StopData, 'staff' | 'system'>
export interface StopState extends Folded {
  stage: StopStage
  title: string
  place: string
  on: string
  from: string
  to: string
  text?: string
}

/** One slot of one day, and how many places in it are free. */
export interface Slot {
  on: string
  from: string
  free: number
}
