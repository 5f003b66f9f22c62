import type { Writable } from 'node:stream'
import type { stream as ExcelStream, Workbook } from 'exceljs'
import { safeText } from '#kernel/csv.ts'
import type { ExportedMatter } from '../queries/export.ts'
import type { TableCell, TableColumn } from './desk-table.ts'

interface Sheets {
  table: { name: string; columns: readonly TableColumn[] }
  /** What the file holds, when and for whom it was made. */
  about: { name: string; facts: readonly (readonly [string, string | number])[] }
  offset_ms: number
}

const MOMENT = 'yyyy-mm-dd hh:mm'

/** A spreadsheet knows no zone: what it holds is the county's wall clock. */
function inSheet(cell: TableCell, offset_ms: number): string | number | Date | null {
  if (cell instanceof Date) return new Date(cell.getTime() + offset_ms)
  return typeof cell === 'string' ? safeText(cell) : cell
}

/** Writes the workbook as its rows come; texts are typed as text, numbers as numbers, moments as moments. */
export async function writeWorkbook(
  out: Writable,
  { table, about, offset_ms }: Sheets,
  pages: AsyncIterable<readonly ExportedMatter[]>,
): Promise<void> {
  // Large, and needed by nobody who does not export.
  const { default: excel } = (await import('exceljs')) as unknown as {
    default: { stream: typeof ExcelStream; Workbook: typeof Workbook }
  }
  const book = new excel.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
  const sheet = book.addWorksheet(table.name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = table.columns.map(({ head, width }) => ({ header: head, width }))
  sheet.getRow(1).font = { bold: true }
  for await (const rows of pages) {
    for (const row of rows) {
      const line = sheet.addRow(table.columns.map(({ cell }) => inSheet(cell(row), offset_ms)))
      table.columns.forEach(({ cell }, i) => {
        if (cell(row) instanceof Date) line.getCell(i + 1).numFmt = MOMENT
      })
      line.commit()
    }
  }
  sheet.commit()
  const note = book.addWorksheet(about.name)
  note.columns = [{ width: 18 }, { width: 60 }]
  for (const [name, fact] of about.facts) note.addRow([name, typeof fact === 'string' ? safeText(fact) : fact]).commit()
  note.commit()
  await book.commit()
}
