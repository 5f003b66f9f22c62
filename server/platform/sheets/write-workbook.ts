import type { Cell } from '#kernel/csv.ts'

export interface WrittenSheet {
  name: string
  rows: readonly (readonly Cell[])[]
}

const NAME_MAX = 31
const WIDTH_MIN = 12
const WIDTH_MAX = 48

/** Excel refuses these signs in a sheet's name, and names of more than 31. */
const sheetName = (name: string, n: number): string =>
  name
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, NAME_MAX)
    .trim() || `Sheet ${n}`

/** A workbook with the first row of each sheet as its head. Text is written as text: nothing in it can run as a formula. */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  // Heavy, and only few requests need it.
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  for (const [i, { name, rows }] of sheets.entries()) {
    const sheet = book.addWorksheet(sheetName(name, i + 1), { views: [{ state: 'frozen', ySplit: 1 }] })
    for (const row of rows) sheet.addRow(row.map((cell) => cell ?? ''))
    sheet.getRow(1).font = { bold: true }
    for (const column of sheet.columns) {
      const longest = Math.max(0, ...(column.values ?? []).map((value) => 2 * String(value ?? '').length))
      column.width = Math.min(Math.max(longest, WIDTH_MIN), WIDTH_MAX)
    }
  }
  // exceljs types its answer as its own Buffer.
  return Buffer.from((await book.xlsx.writeBuffer()) as ArrayBuffer)
}
