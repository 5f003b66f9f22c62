import type { Consent, Ending, MandateAction, Outcome, Satisfaction, Stage } from '#capabilities/mandate/rules/index.ts'

export interface ShownMandateLine {
  id: string
  number: string
  title: string
  place: string
  agent: string
  stage: Stage
  endedAs: Ending | undefined
  outcome: Outcome | undefined
  satisfaction: Satisfaction | undefined
  ratedBy: 'resident' | 'caller' | undefined
  givenOn: string
  expiresOn: string
  deeds: number
}

export interface ShownMandateStep {
  verb: MandateAction['verb']
  at: Date
  by: string | undefined
  byResident: boolean
  data: MandateAction['data']
  /** The name of what a deed used. */
  what: string | undefined
}

export interface ShownMandate extends ShownMandateLine {
  matterId: string | undefined
  scope: readonly string[]
  consent: Consent
  paper: string | undefined
  hasFile: boolean
  accused: string | undefined
  steps: readonly ShownMandateStep[]
}
