/** A process of its own: a workbook that eats memory or never ends costs this process and nothing else. */
import { Readable } from 'node:stream'
import type exceljs from 'exceljs'
import { looksHarmless } from './look-inside.ts'

export interface SheetAsk {
  book: Buffer
  rows: number
  columns: number
  /** How many of its sheets are wanted, from the first. */
  sheets: number
}
export interface ReadSheet {
  name: string
  rows: string[][]
}
export type SheetAnswer = { sheets: ReadSheet[] } | { refused: string }

/**
 * exceljs decodes each piece of an unpacked file by itself: of a character that lies across two pieces it makes two
 * question marks, once in some thousand rows of Chinese (exceljs issue 2063). What is left of one piece waits for the next.
 */
class Continued extends TextDecoder {
  override decode(piece?: Parameters<TextDecoder['decode']>[0]): string {
    return super.decode(piece, { stream: true })
  }
}
globalThis.TextDecoder = Continued
const {
  default: { stream, Workbook },
} = await import('exceljs')

const SHOWN_DIGITS = 15
const INSIDE = { entries: 200, bytes: 200 * 1024 * 1024 }

function textOf(value: exceljs.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  // A sum of 0.1 and 0.2 is 0.3 on the screen of a spreadsheet: it shows fifteen digits, the file holds seventeen.
  if (typeof value === 'number') return String(Number(value.toPrecision(SHOWN_DIGITS)))
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('result' in value) return textOf(value.result as exceljs.CellValue)
  return 'text' in value ? String(value.text) : ''
}

const textsOf = (row: exceljs.Row, columns: number): string[] =>
  Array.from({ length: columns }, (_, i) => textOf(row.getCell(i + 1).value).trim())

/** One long sheet, row by row as it is unpacked. */
async function readFirst({ book, rows: most, columns }: SheetAsk): Promise<SheetAnswer> {
  const reader = new stream.xlsx.WorkbookReader(Readable.from([book]), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  })
  // Its own list of sheets may come after the sheets in the file; without one it would stumble over the first.
  Object.assign(reader, { model: {} })
  for await (const sheet of reader) {
    const rows: string[][] = []
    for await (const row of sheet) {
      while (rows.length < row.number - 1 && rows.length <= most) rows.push([])
      if (rows.length > most) return { refused: 'sheet.too-long' }
      rows.push(textsOf(row, columns))
    }
    return { sheets: [{ name: '', rows }] }
  }
  return { refused: 'sheet.unreadable' }
}

/** Several short sheets by their names: the whole book is held, which is why there is a limit to this process's memory. */
async function readNamed({ book, rows: most, columns, sheets: wanted }: SheetAsk): Promise<SheetAnswer> {
  const workbook = new Workbook()
  // exceljs asks for its own Buffer.
  await workbook.xlsx.load(book as never)
  const sheets: ReadSheet[] = []
  for (const sheet of workbook.worksheets.slice(0, wanted)) {
    // Rows are counted to the last with anything in it: formats alone, far down, are no rows.
    const length = sheet.actualRowCount === 0 ? 0 : (sheet.lastRow?.number ?? 0)
    if (length > most + 1) return { refused: 'sheet.too-long' }
    const rows = Array.from({ length }, (_, i) => textsOf(sheet.getRow(i + 1), columns))
    sheets.push({ name: sheet.name, rows })
  }
  return sheets.length > 0 ? { sheets } : { refused: 'sheet.unreadable' }
}

async function read(ask: SheetAsk): Promise<SheetAnswer> {
  if (!(await looksHarmless(ask.book, INSIDE))) return { refused: 'sheet.unreadable' }
  return await (ask.sheets > 1 ? readNamed(ask) : readFirst(ask))
}

process.once('message', (ask: SheetAsk) => {
  read({ ...ask, book: Buffer.from(ask.book) })
    .catch((): SheetAnswer => ({ refused: 'sheet.unreadable' }))
    .then((answer) => process.send?.(answer, () => process.exit(0)))
})
