/** Text, a count, whole cents, or a day as `YYYY-MM-DD`: which of them, the column says. */
export type Cell = string | number
export type Row = Record<string, Cell>

export const BETWEEN = ['bank-ledger', 'ledger-board', 'vouchers-board'] as const
/** A part of a difference between two books, and what it comes from. */
export interface Explanation {
  between: (typeof BETWEEN)[number]
  cents: number
  why: string
}

export const FILE_KINDS = ['voucher', 'statement', 'contract', 'minutes', 'photo'] as const
export interface Attachment {
  sha256: string
  kind: (typeof FILE_KINDS)[number]
  label: string
}

/** What an item says for one period: data in the columns of the catalogue, never a picture of a table. */
export interface Content {
  /** What the event was, for items of an event. */
  subject?: string
  /** Nothing of the kind happened: that is an answer too. */
  nothing?: true
  note?: string
  figures: Record<string, Cell>
  tables: Record<string, Row[]>
  explanations: Explanation[]
  files: Attachment[]
}
