import type { Fact } from '#kernel/fact.ts'
import type { Folded } from '#kernel/fold.ts'

export const STAGES = ['drafting', 'published', 'withdrawn'] as const
export type Stage = (typeof STAGES)[number]

export const VERBS = ['described', 'revised', 'published', 'withdrawn'] as const
export type Verb = (typeof VERBS)[number]

/** What a practice is written as. A part that nobody has written yet is absent, and the page says so. */
export const PARTS = ['summary', 'steps', 'forms', 'pieces', 'results', 'source'] as const
export type Part = (typeof PARTS)[number]

export type FactData = { title?: string; harmony?: string; reason?: string } & { [P in Part]?: string }

export type PracticeFact = Fact<Verb, FactData, 'staff' | 'system'>

export interface PracticeState extends Folded {
  stage: Stage
  title: string
  harmony?: string
  parts: Readonly<Partial<Record<Part, string>>>
  /** It was put into the library at some time: what everybody has read stays readable. */
  wasPublished: boolean
}
