/** A process of its own: a workbook that eats memory or never ends costs this process and nothing else. */
import { Readable } from 'node:stream'
import exceljs from 'exceljs'
import { looksHarmless } from './look-inside.ts'

export interface SheetAsk {
  book: Buffer
  rows: number
  columns: number
}
export type SheetAnswer = { rows: string[][] } | { refused: string }

const INSIDE = { entries: 200, bytes: 200 * 1024 * 1024 }

function textOf(value: exceljs.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('result' in value) return textOf(value.result as exceljs.CellValue)
  return 'text' in value ? String(value.text) : ''
}

async function read({ book, rows: most, columns }: SheetAsk): Promise<SheetAnswer> {
  if (!(await looksHarmless(book, INSIDE))) return { refused: 'sheet.unreadable' }
  const reader = new exceljs.stream.xlsx.WorkbookReader(Readable.from([book]), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  })
  for await (const sheet of reader) {
    const rows: string[][] = []
    for await (const row of sheet) {
      while (rows.length < row.number - 1 && rows.length <= most) rows.push([])
      if (rows.length > most) return { refused: 'sheet.too-long' }
      rows.push(Array.from({ length: columns }, (_, i) => textOf(row.getCell(i + 1).value).trim()))
    }
    return { rows }
  }
  return { refused: 'sheet.unreadable' }
}

process.once('message', (ask: SheetAsk) => {
  read({ ...ask, book: Buffer.from(ask.book) })
    .catch((): SheetAnswer => ({ refused: 'sheet.unreadable' }))
    .then((answer) => process.send?.(answer, () => process.exit(0)))
})
