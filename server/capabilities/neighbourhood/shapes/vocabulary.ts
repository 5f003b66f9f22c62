import type { Fact } from '#kernel/fact.ts'
import type { Folded } from '#kernel/fold.ts'

export const STATION_STAGES = ['open', 'closed'] as const
export type StationStage = (typeof STATION_STAGES)[number]
export const STATION_VERBS = ['opened', 'changed', 'closed'] as const
export type StationVerb = (typeof STATION_VERBS)[number]

/** What a station may offer, each in the village's own words; what it does not offer is absent. */
export const SERVICES = ['practice', 'legal', 'court', 'help'] as const
export type Service = (typeof SERVICES)[number]

export type StationData = { name?: string; place?: string; hours?: string; reason?: string } & {
  [S in Service]?: string
}
export type StationFact = Fact<StationVerb, StationData, 'staff' | 'system'>
export interface StationState extends Folded {
  stage: StationStage
  name: string
  place: string
  hours: string
  services: Readonly<Partial<Record<Service, string>>>
}

export const ACTIVITY_STAGES = ['announced', 'held', 'cancelled'] as const
export type ActivityStage = (typeof ACTIVITY_STAGES)[number]
export const ACTIVITY_VERBS = ['announced', 'held', 'cancelled'] as const
export type ActivityVerb = (typeof ACTIVITY_VERBS)[number]

export interface ActivityData {
  stationId?: string
  title?: string
  on?: string
  from?: string
  to?: string
  places?: number
  harmony?: string
  text?: string
  came?: number
  reason?: string
}
export type ActivityFact = Fact<ActivityVerb, ActivityData, 'staff' | 'system'>
export interface ActivityState extends Folded {
  stage: ActivityStage
  stationId: string
  title: string
  on: string
  from: string
  to: string
  places: number
  harmony?: string
  text?: string
  came?: number
}

/** What was settled in a village over some months, counted from its records. */
export interface Solved {
  /** First days of the first and of the last month. */
  from: string
  to: string
  mediated: number
  /** Of these, with a session of the micro-court. */
  atCourt: number
  talkedOver: number
  matters: { solved: number; of: number }
}
