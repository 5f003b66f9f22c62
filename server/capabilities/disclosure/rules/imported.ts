import type { DisclosureItem, DisclosureTable } from '#capabilities/playbook/schema.ts'
import type { Content, Fault } from './content.ts'
import { readRows, readTyped, type TypedRow } from './typed.ts'

export interface ImportedSheet {
  name: string
  rows: string[][]
}

/** What was found in a workbook: content to be kept when there are no faults, and the faults by sheet and line. */
export interface Imported {
  tables: Content['tables']
  figures: Content['figures']
  faults: SheetFault[]
  /** Whether any sheet was one of the template's. */
  found: boolean
}

export interface SheetFault extends Fault {
  sheet: string
  /** The line of the spreadsheet, the heads being the first. */
  line?: number
  wrote?: string
}

const SHEET_NAME_MAX = 31
/** As a workbook may call its sheets. */
export const sheetNameOf = (name: string): string =>
  name
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, SHEET_NAME_MAX)
    .trim()

const plain = (word: string): string => word.normalize('NFKC').replace(/\s/gu, '').toLowerCase()
const isCalled = ({ key, name }: { key: string; name: { zh: string; en: string } }, word: string): boolean =>
  [key, name.zh, name.en].some((one) => plain(one) === plain(word) || plain(sheetNameOf(one)) === plain(word))

const tableOf = (item: DisclosureItem, { name }: ImportedSheet, only: string | undefined) =>
  only === undefined
    ? item.tables.find((table) => isCalled(table, name))
    : item.tables.find((table) => table.key === only)

/** Reads the sheets by their names and the columns by their heads; a CSV (`only`) is the table that it was said to be. */
export function readImported(
  item: DisclosureItem,
  sheets: readonly ImportedSheet[],
  figuresNames: readonly string[],
  only?: string,
): Imported {
  const read: Imported = { tables: {}, figures: {}, faults: [], found: false }
  for (const sheet of sheets) {
    const table = tableOf(item, sheet, only)
    if (table) readTable(read, table, sheet)
    else if (figuresNames.some((name) => plain(name) === plain(sheet.name))) readFigures(read, item, sheet)
    else continue
    read.found = true
  }
  return read
}

function readTable(read: Imported, table: DisclosureTable, sheet: ImportedSheet): void {
  const [heads = [], ...lines] = sheet.rows
  const columns = heads.map((head) => (head ? table.columns.find((column) => isCalled(column, head)) : undefined))
  const missing = table.columns.find((column) => column.required && !columns.includes(column))
  if (missing) {
    read.faults.push({ sheet: sheet.name, code: 'sheet.columns', table: table.key, column: missing.key })
    return
  }
  const typed = lines.map((cells): TypedRow => {
    const row: TypedRow = {}
    columns.forEach((column, i) => {
      if (column) row[column.key] = cells[i] ?? ''
    })
    return row
  })
  const { rows, faults } = readRows(table, typed)
  read.tables[table.key] = rows
  for (const fault of faults) {
    const wrote = fault.row === undefined ? '' : (typed[fault.row - 1]?.[fault.column ?? ''] ?? '')
    read.faults.push({ ...fault, sheet: sheet.name, ...(fault.row ? { line: fault.row + 1 } : {}), wrote })
  }
}

/** A name in the first column, its value in the second. */
function readFigures(read: Imported, item: DisclosureItem, sheet: ImportedSheet): void {
  const typed: Record<string, string> = {}
  const lineOf: Record<string, number> = {}
  sheet.rows.forEach(([name = '', value = ''], i) => {
    const figure = name && item.figures.find((one) => isCalled(one, name))
    if (!figure) return
    typed[figure.key] = value
    lineOf[figure.key] = i + 1
  })
  const { content, faults } = readTyped(item, { figures: typed, tables: {}, explanations: [] }, [])
  read.figures = content.figures
  for (const fault of faults) {
    const key = fault.figure ?? ''
    read.faults.push({ ...fault, sheet: sheet.name, line: lineOf[key] ?? 1, wrote: typed[key] ?? '' })
  }
}

/** The same sheets with what is wrong at the end of each line. */
export function withFaults(
  sheets: readonly ImportedSheet[],
  faults: readonly SheetFault[],
  head: string,
  say: (fault: SheetFault) => string,
): ImportedSheet[] {
  return sheets.map(({ name, rows }) => {
    const width = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell !== '' && cell !== head) + 1))
    const said = (line: number): string =>
      faults
        .filter((fault) => fault.sheet === name && (fault.line ?? 1) === line)
        .map(say)
        .join(' ')
    const padded = (row: readonly string[]) => Array.from({ length: width }, (_, i) => row[i] ?? '')
    return {
      name,
      rows: rows.map((row, i) => [...padded(row), [i === 0 ? head : '', said(i + 1)].filter(Boolean).join(' ')]),
    }
  })
}
