import type { DisclosureItem, DisclosureTable } from '#capabilities/playbook/schema.ts'
import { readCell } from './cells.ts'
import type { Cell, Content, Fault, Row } from './content.ts'

/** A table as typed or imported: texts by column. */
export type TypedRow = Record<string, string>
export interface Typed {
  subject?: string
  nothing?: boolean
  note?: string
  figures: Record<string, string>
  tables: Record<string, TypedRow[]>
  explanations: { between: string; cents: string; why: string }[]
}

const ROWS_MAX = 500

const isBlank = (row: TypedRow): boolean => Object.values(row).every((typed) => typed.trim() === '')

/** Rows with anything in them, read by their columns; the faults say which row of those that were typed. */
export function readRows(table: DisclosureTable, typed: readonly TypedRow[]): { rows: Row[]; faults: Fault[] } {
  const rows: Row[] = []
  const faults: Fault[] = []
  const filled = typed.map((row, i) => ({ row, number: i + 1 })).filter(({ row }) => !isBlank(row))
  if (filled.length > ROWS_MAX)
    return { rows, faults: [{ code: 'disclosure.too-many-rows', table: table.key, params: { limit: ROWS_MAX } }] }
  for (const { row, number } of filled) {
    const cells: Row = {}
    for (const column of table.columns) {
      const read = readCell(column, row[column.key] ?? '')
      if ('fault' in read) faults.push({ code: read.fault, table: table.key, row: number, column: column.key })
      else if (read.cell !== undefined) cells[column.key] = read.cell
    }
    rows.push(cells)
  }
  return { rows, faults }
}

function readFigures(
  item: DisclosureItem,
  typed: Record<string, string>,
): { figures: Record<string, Cell>; faults: Fault[] } {
  const figures: Record<string, Cell> = {}
  const faults: Fault[] = []
  for (const figure of item.figures) {
    // What must be there is asked for when it is handed in; a draft may still lack it.
    const read = readCell({ type: figure.type }, typed[figure.key] ?? '')
    if ('fault' in read) faults.push({ code: read.fault, figure: figure.key })
    else if (read.cell !== undefined) figures[figure.key] = read.cell
  }
  return { figures, faults }
}

const EXPLANATION = {
  columns: [
    { key: 'between', type: 'text', required: true },
    { key: 'cents', type: 'money', required: true },
    { key: 'why', type: 'text', required: true },
  ],
} as const

function readExplanations(typed: Typed['explanations']): Pick<Content, 'explanations'> & { faults: Fault[] } {
  const faults: Fault[] = []
  const explanations = typed.flatMap((row, i) => {
    if (row.cents.trim() === '' && row.why.trim() === '') return []
    const cells: Record<string, Cell> = {}
    for (const column of EXPLANATION.columns) {
      const read = readCell(column, row[column.key])
      if ('fault' in read) faults.push({ code: read.fault, table: 'explanations', row: i + 1, column: column.key })
      else if (read.cell !== undefined) cells[column.key] = read.cell
    }
    // Read by the columns above: an amount and two texts, or there are faults and nothing of it is kept.
    return [cells as unknown as Content['explanations'][number]]
  })
  return { explanations, faults }
}

/** A draft from what was typed. With faults the content is not to be kept: the page comes back as typed. */
export function readTyped(
  item: DisclosureItem,
  typed: Typed,
  files: Content['files'],
): { content: Content; faults: Fault[] } {
  const faults: Fault[] = []
  const tables: Content['tables'] = {}
  for (const table of item.tables) {
    const read = readRows(table, typed.tables[table.key] ?? [])
    tables[table.key] = read.rows
    faults.push(...read.faults)
  }
  const { figures, faults: inFigures } = readFigures(item, typed.figures)
  const { explanations, faults: inExplanations } = readExplanations(typed.explanations)
  const content: Content = {
    ...(typed.subject?.trim() ? { subject: typed.subject.trim() } : {}),
    ...(typed.nothing ? { nothing: true as const } : {}),
    ...(typed.note?.trim() ? { note: typed.note.trim() } : {}),
    figures,
    tables,
    explanations,
    files,
  }
  return { content, faults: [...inFigures, ...faults, ...inExplanations] }
}
