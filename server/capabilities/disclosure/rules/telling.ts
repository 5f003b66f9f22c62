import type { DisclosureItem, DisclosureTable } from '#capabilities/playbook/schema.ts'
import { sumCents } from '#kernel/money.ts'
import { booksOf } from './books.ts'
import { comparisonOf } from './compare.ts'
import { amountColumn, type Content, centsIn, labelOf, partOf, rowsOf } from './content.ts'

/** What the sentence on top says, before it is put into words. */
export type Telling =
  | { kind: 'nothing' }
  | { kind: 'finance'; income: bigint; expense: bigint; closing: bigint; more?: bigint; mainly?: string }
  | { kind: 'payments'; rows: number; cents: bigint; first: string }
  | { kind: 'votes'; entitled: number; present: number; for: number; first: string }
  | { kind: 'list'; rows: number; first: string }

const countIn = (item: DisclosureItem, content: Content, part: string): number => {
  const figure = item.figures.find((one) => one.part === part)
  const cell = figure && content.figures[figure.key]
  return typeof cell === 'number' ? cell : 0
}

const allRows = (item: DisclosureItem, content: Content) =>
  item.tables.flatMap((table) => rowsOf(content, table).map((row) => ({ table, row })))

function finance(item: DisclosureItem, content: Content, last: Content | undefined): Telling {
  const books = booksOf(item, content)
  const [income, expense, closing] = [books?.income ?? 0n, books?.expense ?? 0n, books?.board ?? 0n]
  const before = last && booksOf(item, last)
  const table = partOf(item, 'expense')
  if (!before || !table) return { kind: 'finance', income, expense, closing }
  const more = expense - before.expense
  const most = comparisonOf(table, content, last)
    .map((line) => ({ name: line.name, more: line.now - (line.last ?? 0n) }))
    .reduce((a, b) => (b.more > a.more ? b : a), { name: '', more: 0n })
  return { kind: 'finance', income, expense, closing, more, ...(more > 0n && most.name ? { mainly: most.name } : {}) }
}

/** The facts of the sentence, made from the data and nothing else. */
export function tellingOf(item: DisclosureItem, content: Content, last?: Content): Telling {
  if (content.nothing) return { kind: 'nothing' }
  if (item.say === 'finance') return finance(item, content, last)
  const rows = allRows(item, content)
  const first = content.subject ?? (rows[0] ? labelOf(rows[0].table, rows[0].row) : '')
  if (item.say === 'payments')
    return {
      kind: 'payments',
      rows: rows.length,
      cents: sumCents(rows.map(({ table, row }) => centsIn(row, amountColumn(table)))),
      first,
    }
  if (item.say === 'votes') {
    const [entitled, present, votes] = ['entitled', 'present', 'for'].map((part) => countIn(item, content, part))
    return { kind: 'votes', entitled: entitled ?? 0, present: present ?? 0, for: votes ?? 0, first }
  }
  return { kind: 'list', rows: rows.length, first }
}

/** What one table comes to: how many rows, how much in all, and the largest of them. */
export interface TableTelling {
  rows: number
  cents?: bigint
  most?: { name: string; cents: number }
}

export function tableTelling(table: DisclosureTable, content: Content): TableTelling {
  const rows = rowsOf(content, table)
  const amount = amountColumn(table)
  if (!amount || rows.length === 0) return { rows: rows.length }
  const most = rows.reduce((a, b) => (Math.abs(centsIn(b, amount)) > Math.abs(centsIn(a, amount)) ? b : a))
  return {
    rows: rows.length,
    cents: sumCents(rows.map((row) => centsIn(row, amount))),
    ...(rows.length > 1 ? { most: { name: labelOf(table, most), cents: centsIn(most, amount) } } : {}),
  }
}
