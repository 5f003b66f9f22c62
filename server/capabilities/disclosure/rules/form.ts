import type { DisclosureItem } from '#capabilities/playbook/schema.ts'
import { plainCents } from '#kernel/money.ts'
import { BETWEEN, type Cell, type Content } from './content.ts'
import type { Typed, TypedRow } from './typed.ts'

/** How the fields of the draft's form are called: each cell by its table, its row and its column. */
export const figureField = (key: string): string => `f.${key}`
export const cellField = (table: string, row: number, column: string): string => `t.${table}.${row}.${column}`
export const explanationField = (row: number, key: 'between' | 'cents' | 'why'): string => `x.${row}.${key}`

const ROWS_MAX = 500
const CELL = /^t\.([a-z0-9-]{1,40})\.(\d{1,3})\.([a-z0-9-]{1,40})$/

/** What the form carried, row for row as it was on the screen: rows left blank keep their place. */
export function typedFrom(item: Pick<DisclosureItem, 'figures' | 'tables'>, fields: Record<string, string>): Typed {
  const tables: Record<string, TypedRow[]> = Object.fromEntries(item.tables.map((table) => [table.key, []]))
  for (const [name, text] of Object.entries(fields)) {
    const [, table = '', row = '', column = ''] = CELL.exec(name) ?? []
    const rows = tables[table]
    if (!rows || Number(row) >= ROWS_MAX) continue
    while (rows.length <= Number(row)) rows.push({})
    rows[Number(row)] = { ...rows[Number(row)], [column]: text }
  }
  const count = Object.keys(fields).filter((name) => /^x\.\d{1,2}\.between$/.test(name)).length
  return {
    ...(fields['subject'] === undefined ? {} : { subject: fields['subject'] }),
    nothing: fields['nothing'] === 'yes',
    ...(fields['note'] === undefined ? {} : { note: fields['note'] }),
    figures: Object.fromEntries(item.figures.map(({ key }) => [key, fields[figureField(key)] ?? ''])),
    tables,
    explanations: Array.from({ length: Math.min(count, BETWEEN.length * 5) }, (_, i) => ({
      between: fields[explanationField(i, 'between')] ?? '',
      cents: fields[explanationField(i, 'cents')] ?? '',
      why: fields[explanationField(i, 'why')] ?? '',
    })),
  }
}

const textOf = (type: string, cell: Cell | undefined): string => {
  if (cell === undefined) return ''
  return type === 'money' && typeof cell === 'number' ? plainCents(cell) : String(cell)
}

/** The content as the form shows it: amounts in yuan. */
export function typedOf(item: Pick<DisclosureItem, 'figures' | 'tables'>, content: Content): Typed {
  return {
    ...(content.subject === undefined ? {} : { subject: content.subject }),
    nothing: content.nothing === true,
    ...(content.note === undefined ? {} : { note: content.note }),
    figures: Object.fromEntries(item.figures.map(({ key, type }) => [key, textOf(type, content.figures[key])])),
    tables: Object.fromEntries(
      item.tables.map(({ key, columns }) => [
        key,
        (content.tables[key] ?? []).map((row) =>
          Object.fromEntries(columns.map((column) => [column.key, textOf(column.type, row[column.key])])),
        ),
      ]),
    ),
    explanations: content.explanations.map(({ between, cents, why }) => ({ between, cents: plainCents(cents), why })),
  }
}

/** The names of last time without the amounts, under what is there already. */
export function withLastNames(
  item: Pick<DisclosureItem, 'tables'>,
  typed: Typed,
  last: Content,
  labelKey: (table: DisclosureItem['tables'][number]) => string | undefined,
): Typed {
  const tables = item.tables.map((table) => {
    const label = labelKey(table) ?? ''
    const rows = (typed.tables[table.key] ?? []).filter((row) => Object.values(row).some((cell) => cell.trim() !== ''))
    const known = new Set(rows.map((row) => row[label]))
    const names = (table.part === 'vouchers' ? [] : (last.tables[table.key] ?? [])).map((row) =>
      String(row[label] ?? ''),
    )
    const fresh = [...new Set(names)].filter((name) => name && !known.has(name))
    return [table.key, [...rows, ...fresh.map((name) => ({ [label]: name }))]]
  })
  return { ...typed, tables: Object.fromEntries(tables) }
}
