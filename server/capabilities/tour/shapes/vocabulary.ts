import type { Fact } from '#kernel/fact.ts'
import type { Folded } from '#kernel/fold.ts'

export const STAGES = ['planned', 'made', 'closed', 'dropped'] as const
export type Stage = (typeof STAGES)[number]

export const VERBS = ['planned', 'moved', 'noted', 'taken', 'closed', 'dropped'] as const
export type Verb = (typeof VERBS)[number]

/** What a tour brought home; tied to a practice of the library or to a line of the work list, it can be followed up. */
export interface Idea {
  text: string
  practice?: { id: string; title: string }
  item?: { id: string; title: string }
}

export interface FactData {
  on?: string
  route?: string
  aims?: string
  reason?: string
  people?: number
  notes?: string
  idea?: Idea
}
export type TourFact = Fact<Verb, FactData, 'staff' | 'system'>

export interface TourState extends Folded {
  stage: Stage
  on: string
  route: string
  aims: string
  people?: number
  notes?: string
  ideas: readonly Idea[]
}
