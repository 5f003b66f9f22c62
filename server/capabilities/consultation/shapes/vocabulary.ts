import type { Fact } from '#kernel/fact.ts'

export const STAGES = ['called', 'minuted', 'done', 'dropped'] as const
/** What was done last is how it stands. */
export type Stage = (typeof STAGES)[number]

export interface ConsultationData {
  question?: string | undefined
  units?: readonly string[] | undefined
  meetsAt?: string | undefined
  /** Who came. */
  present?: readonly string[] | undefined
  text?: string | undefined
  decision?: string | undefined
  lead?: string | undefined
  dueOn?: string | undefined
}

export type ConsultationFact = Fact<Stage, ConsultationData>
