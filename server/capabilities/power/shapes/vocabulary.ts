import type { PowerSort, PowerStep, WorksRule } from '#capabilities/playbook/schema.ts'
import type { Fact } from '#kernel/fact.ts'
import type { Bid, BudgetLine, Payment, ProjectState, Tender } from './project.ts'

/** Where an item stands; which step comes next is `next`. */
export const STAGES = ['running', 'done', 'stopped'] as const
export type Stage = (typeof STAGES)[number]

/** What is written down: a step of the flow, or one of those beside it. */
export const VERBS = ['opened', 'stepped', 'progressed', 'changed', 'stopped'] as const
export type Verb = (typeof VERBS)[number]

export interface LinkedDecision {
  id: string
  title: string
  kind: string
  meetsOn: string
  amountCents?: number
}

/** What everybody may read of a fact. */
export interface ActionData {
  power?: string
  sort?: PowerSort
  title?: string
  steps?: readonly PowerStep[]
  /** The flow is the playbook's of this day: that of the adopted list. */
  ruleDay?: string
  amountCents?: number
  text?: string
  paper?: string
  reason?: string
  decision?: LinkedDecision
  /** Of a publicity: the last day on which it must hang. */
  until?: string
  agrees?: boolean
  copies?: number
  /** Of the seal register. */
  number?: number
  works?: WorksRule
  lines?: readonly BudgetLine[]
  budgetCents?: number
  tender?: Tender
  bids?: readonly Bid[]
  supplier?: string
  /** How many on the registers declared a tie to the one who got it. */
  related?: number
  contractCents?: number
  days?: number
  startedOn?: string
  finishBy?: string
  /** More work, or less. */
  changeCents?: number
  people?: number
  inFavour?: number
  inspectedOn?: string
  settledCents?: number
  payment?: Payment
  /** SHA-256 of pictures. */
  files?: readonly string[]
  rev?: number
  hash?: string
  /** Working days after its due day. */
  lateDays?: number
  /** By when the step after this one is due. */
  dueOn?: string
}

/** What stays with the desks: whose business it is, and the words of masked steps. */
export interface PrivateData {
  person?: string | undefined
  text?: string
  paper?: string
}

export interface PowerAction extends Fact<Verb, ActionData> {
  /** The step of the flow, when it is one. */
  step?: string | undefined
}

export interface ItemState {
  power: string
  sort: PowerSort
  title: string
  steps: readonly PowerStep[]
  stage: Stage
  /** Place of the next step; the number of steps when nothing is left to do. */
  at: number
  /** Number of actions. */
  version: number
  since_ms: number
  dueOn?: string
  /** Nothing goes on before this day is over: a publicity hangs. */
  waitUntil?: string
  amountCents?: number
  decision?: LinkedDecision
  project?: ProjectState
  /** How often the committee sent it back. */
  objections: number
}
