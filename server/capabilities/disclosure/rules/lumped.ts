import type { DisclosureClocks, DisclosureItem } from '#capabilities/playbook/schema.ts'
import { amountColumn, type Content, centsIn, type Fault, labelOf, rowsOf } from './content.ts'

const size = (cents: number): bigint => BigInt(Math.abs(cents))

/** Tables in which "other" hides more than the county allows. Only a row whose whole name says so counts. */
export function lumpedOf(item: DisclosureItem, content: Content, other: DisclosureClocks['other']): Fault[] {
  const words = new Set(other.words.map((word) => word.normalize('NFKC').toLowerCase()))
  return item.tables.flatMap((table) => {
    const amount = amountColumn(table)
    if (!amount) return []
    const rows = rowsOf(content, table)
    const lumped = rows.filter((row) => words.has(bare(labelOf(table, row))))
    const all = rows.reduce((sum, row) => sum + size(centsIn(row, amount)), 0n)
    const other_cents = lumped.reduce((sum, row) => sum + size(centsIn(row, amount)), 0n)
    if (other_cents * 100n <= all * BigInt(other.percent)) return []
    const share = Number((other_cents * 1000n) / (all === 0n ? 1n : all)) / 10
    return [{ code: 'disclosure.lumped', table: table.key, params: { share, limit: other.percent } }]
  })
}

/** "其他支出" and "其他（杂项）" are "其他" by another name only when nothing is left but the table's own words. */
const bare = (label: string): string =>
  label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()]/gu, '')
    .replace(/(?:\u652f\u51fa|\u6536\u5165|\u8d39\u7528|expenses?|income)$/u, '')
