import type { Context } from '#platform/context.ts'

export interface SupplierLine {
  id: string
  name: string
  sort: 'firm' | 'craftsman'
  trade: string
  since: string
  /** Works that were finished for the village, and how they came out. */
  works: number
  late: number
  over: number
}

/** Firms and craftsmen on a village's register, with what came of the works that they built. */
export async function suppliersOf({ tx, county }: Context, village: string): Promise<SupplierLine[]> {
  const rows = await tx
    .selectFrom('power_supplier as s')
    .leftJoin('power_item as i', (join) =>
      join
        .onRef('i.county', '=', 's.county')
        .onRef('i.village_code', '=', 's.village_code')
        .onRef('i.supplier', '=', 's.name')
        .on('i.inspected_on', 'is not', null),
    )
    .select((is) => [
      's.id',
      's.name',
      's.sort',
      's.trade',
      's.since',
      is.fn.count<number>('i.id').as('works'),
      is.fn.count<number>('i.id').filterWhereRef('i.inspected_on', '>', 'i.finish_by').as('late'),
      is.fn.count<number>('i.id').filterWhere('i.change_cents', '>', 0).as('over'),
    ])
    .where('s.county', '=', county)
    .where('s.village_code', '=', village)
    .groupBy(['s.id', 's.name', 's.sort', 's.trade', 's.since'])
    .orderBy('s.name')
    .execute()
  // Held to the two words by the table's constraint.
  return rows.map((row) => ({ ...row, sort: row.sort as SupplierLine['sort'] }))
}

export interface PaymentLine {
  id: string
  item: string | null
  fund: string | null
  title: string
  /** The builder; a fund's payment goes to so many people instead. */
  payee: string | null
  people: number | null
  amountCents: number
  reason: 'contract' | 'retention' | 'fund'
  decision: string | null
  orderedAt: Date
}

/** Every payment of a village, newest first, with what it rests on. */
export async function paymentsOf({ tx, county }: Context, village: string, limit: number): Promise<PaymentLine[]> {
  const rows = await tx
    .selectFrom('payment as p')
    .leftJoin('power_item as i', (join) => join.onRef('i.county', '=', 'p.county').onRef('i.id', '=', 'p.item_id'))
    .leftJoin('fund as f', (join) => join.onRef('f.county', '=', 'p.county').onRef('f.id', '=', 'p.fund_id'))
    .select(['p.id', 'p.item_id', 'p.fund_id', 'p.payee', 'p.people', 'p.amount_cents', 'p.reason', 'p.decision_id'])
    .select((is) => ['p.ordered_at', is.fn.coalesce('f.title', 'i.title').as('title')])
    .where('p.county', '=', county)
    .where('p.village_code', '=', village)
    .orderBy('p.ordered_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    item: row.item_id,
    fund: row.fund_id,
    title: row.title ?? '',
    payee: row.payee,
    people: row.people,
    amountCents: Number(row.amount_cents),
    reason: row.reason as PaymentLine['reason'], // Held to these words by the table's constraint.
    decision: row.decision_id,
    orderedAt: row.ordered_at,
  }))
}
