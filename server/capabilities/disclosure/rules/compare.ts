import type { DisclosureTable } from '#capabilities/playbook/schema.ts'
import { sumCents } from '#kernel/money.ts'
import { amountColumn, type Content, centsIn, labelOf, rowsOf } from './content.ts'

/** One name through the times: now, the period before, the same period a year ago. Absent: nothing to compare with. */
export interface ComparedLine {
  name: string
  now: bigint
  last?: bigint
  yearAgo?: bigint
}

function sums(table: DisclosureTable, content: Content | undefined): Map<string, bigint> | undefined {
  if (!content) return undefined
  const named = new Map<string, bigint>()
  for (const row of rowsOf(content, table)) {
    const name = labelOf(table, row)
    named.set(name, (named.get(name) ?? 0n) + BigInt(centsIn(row, amountColumn(table))))
  }
  return named
}

const at = (named: Map<string, bigint> | undefined, name: string): bigint | undefined =>
  named && (named.get(name) ?? 0n)

/** Every name that stands now or stood in the period before, in the order of now. */
export function comparisonOf(table: DisclosureTable, now: Content, last?: Content, yearAgo?: Content): ComparedLine[] {
  const [today, before, then] = [sums(table, now), sums(table, last), sums(table, yearAgo)]
  const names = new Set([...(today?.keys() ?? []), ...(before?.keys() ?? [])])
  return [...names].map((name) => {
    const [was, had] = [at(before, name), at(then, name)]
    return {
      name,
      now: today?.get(name) ?? 0n,
      ...(was === undefined ? {} : { last: was }),
      ...(had === undefined ? {} : { yearAgo: had }),
    }
  })
}

export function totalOf(table: DisclosureTable, content: Content): bigint {
  return sumCents(rowsOf(content, table).map((row) => centsIn(row, amountColumn(table))))
}
