export type Cell = string | number | null | undefined

/** A spreadsheet runs what begins like this; a quote in front makes it text again. */
const FORMULA = /^[=+\-@\t\r]/
const NEEDS_QUOTES = /[",\r\n]/

/** UTF-8 mark: without it spreadsheets read Chinese as GB18030. */
const MARK = '\uFEFF'

function written(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** RFC 4180 with the mark, CRLF, and no cell that a spreadsheet would run as a formula. */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  `${MARK}${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`
