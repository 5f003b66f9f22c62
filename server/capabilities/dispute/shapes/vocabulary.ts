import type { Fact } from '#kernel/fact.ts'

/** Where a dispute is: rights and consent, mediation, an agreement to be performed, over. */
export const STAGES = ['registered', 'mediating', 'agreed', 'ended'] as const
export type Stage = (typeof STAGES)[number]

/** Asked for by a party, found by the grid, or copied from the paper register of an earlier year. */
export const ORIGINS = ['applied', 'found', 'entered'] as const
export type Origin = (typeof ORIGINS)[number]
export const REGISTERED_ORIGINS = ['applied', 'found'] as const satisfies readonly Origin[]

export const ENDINGS = ['performed', 'failed', 'refused', 'withdrawn', 'referred', 'to-court'] as const
export type Ending = (typeof ENDINGS)[number]

export const SESSION_FORMS = ['in-person', 'remote', 'court'] as const
export type SessionForm = (typeof SESSION_FORMS)[number]

export const AGREEMENT_FORMS = ['written', 'oral'] as const
export type AgreementForm = (typeof AGREEMENT_FORMS)[number]

export const CONFIRMATIONS = ['applied', 'confirmed', 'rejected'] as const
export type ConfirmationStage = (typeof CONFIRMATIONS)[number]
export const CONFIRMATION_OUTCOMES = ['confirmed', 'rejected'] as const satisfies readonly ConfirmationStage[]

export const SIDES = ['applicant', 'respondent'] as const
export type Side = (typeof SIDES)[number]

/** How a party said yes. */
export const CONSENT_WAYS = ['written', 'in-person', 'phone', 'remote'] as const
export type ConsentWay = (typeof CONSENT_WAYS)[number]

/** What the ways to go on are told for. */
export type Occasion = 'refused' | 'failed' | 'withdrawn' | 'breached' | 'violence'

export type DisputeVerb =
  | 'registered'
  | 'entered'
  | 'rights-told'
  | 'consented'
  | 'refused'
  | 'mediator-named'
  | 'recused'
  | 'accepted'
  | 'extended'
  | 'session-set'
  | 'session-held'
  | 'session-dropped'
  | 'agreed'
  | 'failed'
  | 'withdrawn'
  | 'violence-noted'
  | 'police-told'
  | 'performed'
  | 'breached'
  | 'sued'
  | 'confirmation-applied'
  | 'confirmation-decided'
  | 'followed-up'
  | 'archived'

export interface Instalment {
  dueOn: string
  text: string
  doneOn?: string | undefined
  brokenOn?: string | undefined
}

/** What an act sets going is kept with it: an old dispute keeps the clocks and the routes of its day. */
export interface ActionData {
  /** The county's day of the act. */
  day: string
  receivedOn?: string | undefined
  origin?: Origin | undefined
  kind?: string | undefined
  body?: string | undefined
  applicants?: number | undefined
  respondents?: number | undefined
  violence?: boolean | undefined
  party?: number | undefined
  how?: ConsentWay | undefined
  mediator?: string | undefined
  /** The account of a named mediator: with it the dispute comes within reach. */
  account?: string | undefined
  mediatorName?: string | undefined
  dueOn?: string | undefined
  days?: number | undefined
  session?: string | undefined
  form?: SessionForm | undefined
  on?: string | undefined
  time?: string | undefined
  place?: string | undefined
  hour?: string | undefined
  present?: string | undefined
  agreement?: AgreementForm | undefined
  facts?: string | undefined
  duty?: string | undefined
  terms?: string | undefined
  manner?: string | undefined
  instalments?: readonly { dueOn: string; text: string }[] | undefined
  /** The last day for the joint request to the court; without it the law has none for this kind. */
  confirmBy?: string | undefined
  instalment?: number | undefined
  court?: string | undefined
  signers?: number | undefined
  outcome?: (typeof CONFIRMATION_OUTCOMES)[number] | undefined
  endedAs?: Ending | undefined
  mediatedOn?: string | undefined
  routes?: readonly string[] | undefined
  text?: string | undefined
  reason?: string | undefined
  paper?: string | undefined
  /** Said from the receipt's page by the applicant. */
  byParty?: boolean | undefined
}

export type DisputeAction = Fact<DisputeVerb, ActionData, 'staff' | 'resident' | 'system'>

export interface Party {
  position: number
  side: Side
  consentedOn?: string | undefined
}

export interface Mediator {
  id: string
  name: string
  account?: string | undefined
}

export interface Session {
  id: string
  form: SessionForm
  on: string
  time?: string | undefined
  place?: string | undefined
  heldOn?: string | undefined
  dropped?: boolean | undefined
  text?: string | undefined
  present?: string | undefined
}

/** With the content of People's Mediation Law art. 29. */
export interface Agreement {
  form: AgreementForm
  on: string
  facts?: string | undefined
  duty?: string | undefined
  terms: string
  manner?: string | undefined
  paper?: string | undefined
  instalments: readonly Instalment[]
}

export interface Confirmation {
  stage: ConfirmationStage
  court: string
  paper: string
  appliedOn: string
  dueOn?: string | undefined
  decidedOn?: string | undefined
}

export interface DisputeState {
  stage: Stage
  origin: Origin
  kind: string
  body: string
  violence: boolean
  parties: readonly Party[]
  rightsToldOn?: string | undefined
  mediators: readonly Mediator[]
  recused: readonly string[]
  receivedOn: string
  acceptedOn?: string | undefined
  dueOn?: string | undefined
  extensions: number
  sessions: readonly Session[]
  agreement?: Agreement | undefined
  mediatedOn?: string | undefined
  confirmBy?: string | undefined
  confirmation?: Confirmation | undefined
  /** The ways to go on that the parties were told. */
  routes: readonly string[]
  endedAs?: Ending | undefined
  endedOn?: string | undefined
  archivedOn?: string | undefined
  version: number
  since_ms: number
}

/** How many there are in a period, each part of `received`, with the days it took to agree. */
export interface DisputeCounts {
  received: number
  mediated: number
  failed: number
  open: number
  written: number
  oral: number
  confirmed: number
  /** Working through all agreements of the period; nothing while there is none. */
  daysMean: number | null
}
