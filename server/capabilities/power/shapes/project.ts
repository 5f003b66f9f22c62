import type { TenderBand, WorksRule } from '#capabilities/playbook/schema.ts'

interface Words {
  zh: string
  en: string
}

/** One line of a budget: so much of something at a price, from the county's library or the village's own. */
export interface BudgetLine {
  name: Words
  unit: Words
  /** Quantity in hundredths. */
  hundredths: number
  unitCents: number
  cents: number
  listed: boolean
}

export type Tender = Pick<TenderBand, 'name' | 'where' | 'bids_least' | 'publicity_days'> & { key: string }

export interface Bid {
  supplier: string
  cents: number
}

/** How a payment was ordered: what it rests on is a decision and an acceptance, or the rule of its power. */
export interface Payment {
  payee: string
  cents: number
  of: 'contract' | 'retention'
}

/** What is known of a piece of works, step after step. */
export interface ProjectState {
  works: WorksRule
  budgetCents?: number
  lines?: readonly BudgetLine[]
  tender?: Tender
  bids?: readonly Bid[]
  award?: Bid
  /** How many on the registers declared a tie to whoever got it. */
  related?: number
  contractCents?: number
  /** Days on the calendar that the contract gives. */
  days?: number
  startedOn?: string
  finishBy?: string
  changes: number
  changeCents: number
  inspections: number
  inspectedOn?: string
  settledCents?: number
  retainedCents?: number
  paidCents: number
}
