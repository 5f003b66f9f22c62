import type { WARNING_KINDS, WarningKind } from '#capabilities/playbook/schema.ts'
import type { LocalDate } from '#kernel/calendar.ts'
import type { VillageLedger } from './ledger.ts'

/** What a line of evidence points to. */
export type EvidenceKind =
  | 'item'
  | 'payment'
  | 'seal'
  | 'decision'
  | 'disclosure'
  | 'remark'
  | 'tie'
  | 'supplier'
  | 'lease'
  | 'rent'
  | 'fund'
  | 'recipient'
  | 'balance'
  | 'matter'

/** A record as it was when the warning was found: kept, whatever becomes of the record. */
export interface Evidence {
  kind: EvidenceKind
  id: string
  title: string
  on?: LocalDate | undefined
  cents?: number | undefined
  /** The item that it belongs to, where its paper is. */
  item?: string | undefined
}

export interface Finding {
  /** The record by which this finding is known again: it warns once. */
  anchor: string
  /** The day on which the rule was first broken: the rule of this day counts. */
  on: LocalDate
  evidence: readonly Evidence[]
}

export interface Reading {
  today: LocalDate
  /** Amounts from which a stricter way of tendering begins, by sort, ascending. */
  limitsOf: (sort: 'works' | 'goods' | 'services') => readonly number[]
}

export type Numbers<Kind extends WarningKind> = Record<(typeof WARNING_KINDS)[Kind][number], number>

/** One kind of warning: pure, over the records of one village. */
export type Detect<Kind extends WarningKind> = (
  ledger: VillageLedger,
  numbers: Numbers<Kind>,
  reading: Reading,
) => Finding[]
