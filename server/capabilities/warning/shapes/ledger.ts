import type { LocalDate } from '#kernel/calendar.ts'

/** What warnings read of a village: plain records, whatever tables they come from. */
export interface WorksRecord {
  id: string
  title: string
  openedOn: LocalDate
  sort: 'works' | 'goods' | 'services'
  supplier?: string | undefined
  awardedOn?: LocalDate | undefined
  contractedOn?: LocalDate | undefined
  startedOn?: LocalDate | undefined
  finishBy?: LocalDate | undefined
  inspectedOn?: LocalDate | undefined
  retentionUntil?: LocalDate | undefined
  decidedCents?: number | undefined
  contractCents?: number | undefined
  changeCents: number
  settledCents?: number | undefined
  bids: readonly { supplier: string; cents: number }[]
}

export interface PaymentRecord {
  id: string
  on: LocalDate
  payee: string
  cents: number
  title: string
  /** The works or the item that it is for. */
  item?: string | undefined
  reason: 'contract' | 'retention' | 'spending' | 'share'
  decided: boolean
}

export interface SealRecord {
  number: number
  on: LocalDate
  paper: string
  item?: string | undefined
  /** What the register names was given up before. */
  stopped: boolean
}

export interface StepRecord {
  key: string
  at_ms: number
  /** Its rule wants a paper or a picture, and there is none. */
  lacks: boolean
}

export interface ItemRecord {
  id: string
  title: string
  openedOn: LocalDate
  dueOn?: LocalDate | undefined
  running: boolean
  steps: readonly StepRecord[]
}

export interface DecisionRecord {
  id: string
  title: string
  passedOn: LocalDate
  publishedOn?: LocalDate | undefined
  dueOn?: LocalDate | undefined
  doneOn?: LocalDate | undefined
}

export interface DisclosureRecord {
  id: string
  title: string
  dueOn: LocalDate
  publishedOn?: LocalDate | undefined
  versions: number
}

export interface RemarkRecord {
  id: string
  dueOn: LocalDate
  answeredOn?: LocalDate | undefined
}

/** Kin or interest that a cadre or a representative declared towards somebody. */
export interface TieRecord {
  id: string
  counterparty: string
}

export interface SupplierRecord {
  id: string
  name: string
  since: LocalDate
}

export interface LeaseRecord {
  id: string
  title: string
  since: LocalDate
  until: LocalDate
  renewed: boolean
  decided: boolean
  yearlyCents: number
  valuedCents?: number | undefined
  rents: readonly { id: string; dueOn: LocalDate; cents: number; paidOn?: LocalDate | undefined }[]
}

export interface RecipientRecord {
  id: string
  /** Stands for the person and for the account without telling either. */
  person: string
  account?: string | undefined
  household: string
  cents: number
  /** A relation to a cadre was declared, or found in the registers. */
  related: boolean
}

export interface FundRecord {
  id: string
  title: string
  receivedOn: LocalDate
  totalCents: number
  publicUntil?: LocalDate | undefined
  paidOn?: LocalDate | undefined
  recipients: readonly RecipientRecord[]
}

/** One month of accounts: what the books, the bank and the board say. */
export interface BalanceRecord {
  id: string
  title: string
  on: LocalDate
  booksCents: number
  bankCents?: number | undefined
  publicCents?: number | undefined
}

export interface ReplyRecord {
  id: string
  title: string
  on: LocalDate
  unit: string
  text: string
}

export interface VillageLedger {
  village: string
  works: readonly WorksRecord[]
  payments: readonly PaymentRecord[]
  seals: readonly SealRecord[]
  items: readonly ItemRecord[]
  decisions: readonly DecisionRecord[]
  disclosures: readonly DisclosureRecord[]
  remarks: readonly RemarkRecord[]
  ties: readonly TieRecord[]
  suppliers: readonly SupplierRecord[]
  leases: readonly LeaseRecord[]
  funds: readonly FundRecord[]
  balances: readonly BalanceRecord[]
  replies: readonly ReplyRecord[]
}
