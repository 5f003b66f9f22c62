import type { DisclosureColumn, DisclosureItem, DisclosureTable } from '#capabilities/playbook/schema.ts'
import type { Content, Row } from '../shapes/content.ts'

export * from '../shapes/content.ts'

export const EMPTY: Content = { figures: {}, tables: {}, explanations: [], files: [] }

/** What is wrong with a draft, and where; the code names the sentence. */
export interface Fault {
  code: string
  table?: string
  /** Counted from 1, as people count rows. */
  row?: number
  column?: string
  figure?: string
  params?: Record<string, string | number>
}

export const rowsOf = (content: Content, table: Pick<DisclosureTable, 'key'>): readonly Row[] =>
  content.tables[table.key] ?? []

export const partOf = (
  item: Pick<DisclosureItem, 'tables'>,
  part: DisclosureTable['part'],
): DisclosureTable | undefined => item.tables.find((table) => table.part === part)

/** The column by which rows are called. */
export const labelColumn = (table: DisclosureTable): DisclosureColumn | undefined =>
  table.columns.find((column) => column.key === 'name') ??
  table.columns.find((column) => column.type === 'text' || column.type === 'person') ??
  table.columns[0]

export const labelOf = (table: DisclosureTable, row: Row): string => String(row[labelColumn(table)?.key ?? ''] ?? '')

/** The column whose sum the sentence tells: the first amount. */
export const amountColumn = (table: DisclosureTable): DisclosureColumn | undefined =>
  table.columns.find((column) => column.type === 'money')

export const centsIn = (row: Row, column: DisclosureColumn | undefined): number => {
  const cell = column && row[column.key]
  return typeof cell === 'number' ? cell : 0
}

/** Every piece of free text in it, with its place. */
export function textsOf(content: Content): { text: string; at: Omit<Fault, 'code'> }[] {
  const cells = Object.entries(content.tables).flatMap(([table, rows]) =>
    rows.flatMap((row, i) =>
      Object.entries(row).map(([column, cell]) => ({
        text: String(cell),
        typed: cell,
        at: { table, row: i + 1, column },
      })),
    ),
  )
  return [
    ...(content.subject === undefined ? [] : [{ text: content.subject, at: { figure: 'subject' } }]),
    ...(content.note === undefined ? [] : [{ text: content.note, at: { figure: 'note' } }]),
    ...Object.entries(content.figures).map(([figure, cell]) => ({ text: String(cell), typed: cell, at: { figure } })),
    ...content.explanations.map(({ why }, i) => ({
      text: why,
      at: { table: 'explanations', row: i + 1, column: 'why' },
    })),
    ...content.files.map(({ label }, i) => ({ text: label, at: { table: 'files', row: i + 1, column: 'label' } })),
    ...cells,
  ].filter((one) => !('typed' in one) || typeof one.typed === 'string')
}
