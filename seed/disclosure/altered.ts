import type { Content, Row } from '#capabilities/disclosure/rules/index.ts'
import type { YearOf } from './year.ts'

const DAY_MS = 86_400_000
/** Of the month of accounts that is changed: how long ago it was due. */
const [FROM_DAYS, TO_DAYS] = [60, 90]
const HIDDEN_SHARE = 0.4

/**
 * One month of accounts of the demonstration's own village was changed behind the program's back, after it was published:
 * a large bill shrinks, and the opening balance with it, so that the three books still agree. Only the log knows.
 */
export function alteredOf(
  { village, asOf_ms }: YearOf,
  item: { books: boolean },
  due_ms: number,
  content: Content,
): Content | undefined {
  const age_days = (asOf_ms - due_ms) / DAY_MS
  if (!village.clerk.demo || !item.books || age_days < FROM_DAYS || age_days >= TO_DAYS) return undefined
  const expense = content.tables['expense'] ?? []
  const largest = expense.reduce((most, row) => Math.max(most, cents(row)), 0)
  const hidden = Math.round((largest * HIDDEN_SHARE) / 1000) * 1000
  const shrunk = (rows: readonly Row[] = []): Row[] =>
    rows.map((row) => (cents(row) === largest ? { ...row, amount: largest - hidden } : row))
  return {
    ...content,
    figures: { ...content.figures, opening: Number(content.figures['opening']) - hidden },
    tables: { ...content.tables, expense: shrunk(expense), vouchers: shrunk(content.tables['vouchers']) },
  }
}

const cents = (row: Row): number => Number(row['amount'])
