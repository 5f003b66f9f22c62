import type {
  Agreement,
  AgreementForm,
  Confirmation,
  ConfirmationStage,
  DisputeAction,
  Ending,
  Origin,
  Session,
  Side,
  Stage,
} from '#capabilities/dispute/rules/index.ts'

export interface ShownDisputeLine {
  id: string
  number: string
  title: string
  place: string
  kind: string
  stage: Stage
  receivedOn: string
  dueOn: string | undefined
  late: boolean
  broken: boolean
  agreement: AgreementForm | undefined
  confirmBy: string | undefined
  /** How many days are left for the joint request; below zero when it is over. */
  confirmDays: number | undefined
  confirmation: ConfirmationStage | undefined
  endedAs: Ending | undefined
}

export interface ShownParty {
  position: number
  side: Side
  name: string
  consentedOn: string | undefined
}

export interface ShownRoute {
  key: string
  name: string
  where: string
  source: string | undefined
}

export interface ShownDisputeStep {
  verb: DisputeAction['verb']
  at: Date
  unit: string | undefined
  name: string | undefined
  data: DisputeAction['data']
  /** The party it is about, by name or by side. */
  party: string | undefined
}

export interface ShownDispute extends ShownDisputeLine {
  matterId: string | undefined
  text: string
  body: string
  origin: Origin
  violence: boolean
  parties: readonly ShownParty[]
  rightsToldOn: string | undefined
  rights: readonly string[]
  mediators: readonly { id: string; name: string }[]
  sessions: readonly Session[]
  agreed: Agreement | undefined
  asked: Confirmation | undefined
  confirmable: boolean
  routes: readonly ShownRoute[]
  guidance: string
  endedOn: string | undefined
  archivedOn: string | undefined
  steps: readonly ShownDisputeStep[]
  source: string | undefined
}

export interface ShownMediator {
  id: string
  name: string
  place: string
  committee: string
  qualifiedBy: string
  since: string
  until: string
  subjects: readonly string[]
}

export interface ShownHour {
  id: string
  on: string
  from: string
  to: string
  judge: string
  court: string
  remote: boolean
  where: string
  place: string
  dropped: string | undefined
}
