export type Cell = string | number | null | undefined

/** A spreadsheet runs what begins like this; some read the full-width signs in the same way. */
const FORMULA = /^[=+\-@\t\r]/
const NEEDS_QUOTES = /[",\r\n]/

/** UTF-8 mark: without it spreadsheets read Chinese as GB18030. */
export const CSV_MARK = '\uFEFF'

/** Text that no spreadsheet takes for a formula: a quote in front makes it text again. */
export const safeText = (text: string): string => (FORMULA.test(text.slice(0, 1).normalize('NFKC')) ? `'${text}` : text)

function written(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const text = safeText(cell)
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One line of RFC 4180, with its end. */
export const csvLine = (row: readonly Cell[]): string => `${row.map(written).join(',')}\r\n`

/** RFC 4180 with the mark, CRLF, and no cell that a spreadsheet would run as a formula. */
export const csv = (rows: readonly (readonly Cell[])[]): string => `${CSV_MARK}${rows.map(csvLine).join('')}`
