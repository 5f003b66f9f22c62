import type { StepActor } from '#capabilities/playbook/schema.ts'
import type { Fact } from '#kernel/fact.ts'

export const STAGES = ['listing', 'hanging', 'approving', 'paying', 'done', 'stopped'] as const
export type Stage = (typeof STAGES)[number]

export const VERBS = [
  'opened',
  'listed',
  'announced',
  'objected',
  'answered',
  'cleared',
  'approved',
  'refused',
  'ordered',
  'returned',
  'corrected',
  'closed',
  'stopped',
  'published',
] as const
export type Verb = (typeof VERBS)[number]

interface Words {
  zh: string
  en: string
}

/** What a fund rests on; at least one of them is there. */
export interface Grounds {
  decision?: { id: string; title: string; meetsOn: string; amountCents?: number }
  item?: { id: string; title: string }
  rule?: { key: string; day: string }
}

/** One recipient without the person: what everybody may know. */
export interface ListedLine {
  cents: number
  /** Of sums that are computed: how much of the unit, in hundredths. */
  hundredths?: number
  /** How many on the registers declared a tie. */
  ties: number
}

export type LineState = 'listed' | 'sent' | 'paid' | 'unpaid'
export interface FundLine extends ListedLine {
  cleared: boolean
  state: LineState
  reason?: string
  paidOn?: string
  /** How often the account was put right. */
  rev: number
}

export interface PaymentOrder {
  id: string
  batch: string
  cents: number
  /** Places on the list, counted from 1. */
  lines: readonly number[]
}

export interface Band {
  key: string
  name: Words
  approvers: readonly StepActor[]
}

/** What everybody may read of a fact. */
export interface ActionData {
  kind?: string
  title?: string
  source?: string
  sourcePaper?: string
  totalCents?: number
  ruleDay?: string
  grounds?: Grounds
  text?: string
  reason?: string
  lines?: readonly ListedLine[]
  until?: string
  band?: Band
  upheld?: boolean
  n?: number
  day?: string
  organ?: StepActor
  payment?: PaymentOrder
  /** Of the bank's answer: which payment, its file, who was paid and who was not. */
  of?: string
  sha256?: string
  paid?: readonly number[]
  unpaid?: readonly { n: number; reason: string }[]
  rev?: number
  hash?: string
}

export type FundAction = Fact<Verb, ActionData>

export interface Payment extends PaymentOrder {
  returned: boolean
}

export interface FundState {
  kind: string
  ruleDay: string
  title: string
  totalCents: number
  grounds: Grounds
  stage: Stage
  /** Number of the list; each is announced by itself. */
  list: number
  lines: readonly FundLine[]
  waitUntil?: string
  band?: Band
  approvals: number
  approvedOn?: string
  /** Objections that wait for their answer. */
  objections: number
  payments: readonly Payment[]
  /** Files of the bank that were taken. */
  files: readonly string[]
  publications: number
  version: number
  since_ms: number
}
