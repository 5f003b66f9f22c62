import type { Fact } from '#kernel/fact.ts'

export const SORTS = ['force', 'mechanism', 'project'] as const
export type Sort = (typeof SORTS)[number]
export const STAGES = ['running', 'finished', 'verified', 'dropped'] as const
export type Stage = (typeof STAGES)[number]

/** What a line says from the day on which it was planned. */
export interface Plan {
  year: number
  sort: Sort
  /** Force or mechanism by its key; of a project its number. */
  heading: string
  title: string
  goal: string
  measure: string
  place: string
  lead: string
  partners: readonly string[]
  figure: string
  target: number
  due: string
}

export interface FactData {
  plan?: Plan
  text?: string
  reason?: string
  due?: string
}
export type Verb = 'planned' | 'stepped' | 'moved' | 'finished' | 'verified' | 'returned' | 'dropped'
export type WorkplanFact = Fact<Verb, FactData>

export interface WorkplanState extends Plan {
  stage: Stage
  version: number
}

export const PACES = ['late', 'behind', 'on-pace', 'reached', 'verified', 'dropped'] as const
/** How a line stands, from its figure and its day; nobody types it. */
export type Pace = (typeof PACES)[number]
