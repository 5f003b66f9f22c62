import type { Context } from '#platform/context.ts'
import type { CatalogueItem } from '../context.ts'
import { type Books, booksOf } from '../rules/index.ts'
import { readBody } from './disclosure.ts'

export interface PublishedBalance {
  village_code: string
  id: string
  item: string
  period: string
  periodTo: string
  /** Cents: what the books came to, and how far bank and sheet are from it without a stated reason. */
  ledger: number
  bankApart: number
  boardApart: number
}

const unexplained = ({ differences }: Books, between: 'bank-ledger' | 'ledger-board'): number => {
  const found = differences.find((one) => one.between === between)
  return found ? Number(found.cents - found.explained) : 0
}

/** What the newest public versions of accounts say, village by village of a range. */
export async function readBalances(
  { tx, county }: Context,
  from: string,
  to: string,
  catalogue: readonly CatalogueItem[],
): Promise<PublishedBalance[]> {
  const items = new Map(catalogue.filter(({ books }) => books).map((item) => [item.key, item]))
  if (items.size === 0) return []
  const rows = await tx
    .selectFrom('disclosure as d')
    .innerJoin('disclosure_version as v', (join) =>
      join.onRef('v.county', '=', 'd.county').onRef('v.disclosure_id', '=', 'd.id').onRef('v.rev', '=', 'd.public_rev'),
    )
    .select(['d.village_code', 'd.id', 'd.item', 'd.period', 'd.period_to as periodTo', 'v.body'])
    .where('d.county', '=', county)
    .where('d.village_code', '>=', from)
    .where('d.village_code', '<', to)
    .where('d.item', 'in', [...items.keys()])
    .execute()
  return rows.flatMap(({ body, ...row }) => {
    const item = items.get(row.item)
    const books = item && body !== null ? booksOf(item, readBody(body)) : undefined
    if (!books) return []
    const [bankApart, boardApart] = [unexplained(books, 'bank-ledger'), unexplained(books, 'ledger-board')]
    return [{ ...row, ledger: Number(books.ledger), bankApart, boardApart }]
  })
}
