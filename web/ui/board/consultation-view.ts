import type { ActResource } from '#capabilities/consultation/schema.ts'
import type { ConsultationFact, Stage } from '#capabilities/consultation/shapes/vocabulary.ts'

interface NamedUnit {
  code: string
  name: string
}

export interface ShownConsultationLine {
  id: string
  question: string
  convener: string
  units: readonly NamedUnit[]
  meetsAt: string
  stage: Stage
  decision: string | undefined
  lead: string | undefined
  dueOn: string | undefined
  late: boolean
}

export interface ShownConsultation extends ShownConsultationLine {
  matterId: string | undefined
  /** All who may be said to have been there, the convener first. */
  parties: readonly NamedUnit[]
  facts: readonly (ConsultationFact & { presentNames: readonly string[] })[]
  open: readonly ActResource[]
}

export const consultationPaths = {
  desk: '/desk/joint-consultations',
  new: '/desk/joint-consultations/new',
  about: (matterId: string) => `/desk/joint-consultations/new?matter=${matterId}`,
  one: (id: string) => `/desk/joint-consultations/${id}`,
}
