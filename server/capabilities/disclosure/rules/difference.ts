import type { DisclosureItem, DisclosureTable } from '#capabilities/playbook/schema.ts'
import { type Cell, type Content, labelOf, type Row, rowsOf } from './content.ts'

/** What a correction changed: a cell, a whole row, or a line outside the tables. */
export interface Change {
  table?: string
  figure?: string
  column?: string
  /** How the row is called. */
  label?: string
  before?: Cell
  after?: Cell
  kind: 'changed' | 'added' | 'removed'
}

/** Rows of the same name are the same row; of several of one name, the nth is the nth. */
function keyed(table: DisclosureTable, rows: readonly Row[]): Map<string, { label: string; row: Row }> {
  const seen = new Map<string, number>()
  return new Map(
    rows.map((row) => {
      const label = labelOf(table, row)
      const n = (seen.get(label) ?? 0) + 1
      seen.set(label, n)
      return [`${label} ${n}`, { label, row }]
    }),
  )
}

function inTable(table: DisclosureTable, before: Content, after: Content): Change[] {
  const [old, now] = [keyed(table, rowsOf(before, table)), keyed(table, rowsOf(after, table))]
  const removed = [...old].filter(([key]) => !now.has(key))
  const changes = [...now].flatMap(([key, { label, row }]): Change[] => {
    const was = old.get(key)?.row
    if (!was) return [{ table: table.key, label, kind: 'added' }]
    return table.columns
      .filter(({ key: column }) => was[column] !== row[column])
      .map(({ key: column }) => ({
        table: table.key,
        label,
        column,
        kind: 'changed',
        ...sides(was[column], row[column]),
      }))
  })
  return [...changes, ...removed.map(([, { label }]): Change => ({ table: table.key, label, kind: 'removed' }))]
}

const sides = (before: Cell | undefined, after: Cell | undefined) => ({
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
})

const line = (figure: string, before: Cell | undefined, after: Cell | undefined): Change[] =>
  before === after ? [] : [{ figure, kind: 'changed', ...sides(before, after) }]

/** The difference between two versions, for everybody to see. */
export function differenceOf(item: DisclosureItem, before: Content, after: Content): Change[] {
  return [
    ...line('subject', before.subject, after.subject),
    ...line('note', before.note, after.note),
    ...item.figures.flatMap(({ key }) => line(key, before.figures[key], after.figures[key])),
    ...item.tables.flatMap((table) => inTable(table, before, after)),
    ...line('files', before.files.length, after.files.length),
  ]
}
