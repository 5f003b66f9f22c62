import { sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'

export interface SupplierLine {
  id: string
  villageCode: string
  name: string
  sort: 'firm' | 'craftsman'
  trade: string
  since: string
  /** Works that were accepted for the village: what all the others are a part of. */
  works: number
  late: number
  over: number
  /** Sent back at their first inspection. */
  sentBack: number
  /** In time, accepted at once, nothing added. */
  clean: number
}

const BACK = sql<number>`(select count(*) from power_action a
  where a.county = i.county and a.item_id = i.id and a.data ->> 'agrees' = 'false')`

const rated = ({ tx, county }: Pick<Context, 'tx' | 'county'>) =>
  tx
    .selectFrom('power_supplier as s')
    .leftJoin('power_item as i', (join) =>
      join
        .onRef('i.county', '=', 's.county')
        .onRef('i.village_code', '=', 's.village_code')
        .onRef('i.supplier', '=', 's.name')
        .on('i.inspected_on', 'is not', null),
    )
    .select(['s.id', 's.village_code as villageCode', 's.name', 's.sort', 's.trade', 's.since'])
    .select((is) => [
      is.fn.count<number>('i.id').as('works'),
      is.fn.count<number>('i.id').filterWhereRef('i.inspected_on', '>', 'i.finish_by').as('late'),
      is.fn.count<number>('i.id').filterWhere('i.change_cents', '>', 0).as('over'),
      sql<number>`count(i.id) filter (where ${BACK} > 0)`.as('sentBack'),
      sql<number>`count(i.id) filter (where i.inspected_on <= i.finish_by and i.change_cents = 0 and ${BACK} = 0)`.as(
        'clean',
      ),
    ])
    .where('s.county', '=', county)
    .groupBy(['s.county', 's.id', 's.village_code', 's.name', 's.sort', 's.trade', 's.since'])
    .orderBy('s.village_code')
    .orderBy('s.name')

type Rated = Awaited<ReturnType<ReturnType<typeof rated>['execute']>>[number]
const lineOf = (row: Rated): SupplierLine => ({
  ...row,
  // Held to the two words by the table's constraint.
  sort: row.sort as SupplierLine['sort'],
  sentBack: Number(row.sentBack),
  clean: Number(row.clean),
})

/** Firms and craftsmen on a village's register, rated by what came of their works: counted, never typed. */
export const suppliersOf = async (context: Context, village: string): Promise<SupplierLine[]> =>
  (await rated(context).where('s.village_code', '=', village).execute()).map(lineOf)

/** The registers of one's territory. */
export const suppliersWithin = async (context: Context, limit: number): Promise<SupplierLine[]> =>
  (await rated(context).where(within(context, 's')).limit(limit).execute()).map(lineOf)

export interface PaymentLine {
  id: string
  villageCode: string
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
export const paymentsOf = async (context: Context, village: string, limit: number): Promise<PaymentLine[]> =>
  (await payments(context, limit).where('p.village_code', '=', village).execute()).map(paymentOf)

/** The payments of one's territory. */
export const paymentsWithin = async (context: Context, limit: number): Promise<PaymentLine[]> =>
  (await payments(context, limit).where(within(context, 'p')).execute()).map(paymentOf)

const payments = ({ tx, county }: Pick<Context, 'tx' | 'county'>, limit: number) =>
  tx
    .selectFrom('payment as p')
    .leftJoin('power_item as i', (join) => join.onRef('i.county', '=', 'p.county').onRef('i.id', '=', 'p.item_id'))
    .leftJoin('fund as f', (join) => join.onRef('f.county', '=', 'p.county').onRef('f.id', '=', 'p.fund_id'))
    .select(['p.id', 'p.item_id', 'p.fund_id', 'p.payee', 'p.people', 'p.amount_cents', 'p.reason', 'p.decision_id'])
    .select((is) => ['p.village_code', 'p.ordered_at', is.fn.coalesce('f.title', 'i.title').as('title')])
    .where('p.county', '=', county)
    .orderBy('p.ordered_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(limit)

const paymentOf = (row: Awaited<ReturnType<ReturnType<typeof payments>['execute']>>[number]): PaymentLine => ({
  id: row.id,
  villageCode: row.village_code,
  item: row.item_id,
  fund: row.fund_id,
  title: row.title ?? '',
  payee: row.payee,
  people: row.people,
  amountCents: Number(row.amount_cents),
  reason: row.reason as PaymentLine['reason'], // Held to these words by the table's constraint.
  decision: row.decision_id,
  orderedAt: row.ordered_at,
})

/** Villages of one's territory; row security says the same. */
function within({ actor, scope, county }: Context, table: 's' | 'p') {
  if (actor.kind === 'system' || scope === county) return sql<boolean>`true`
  const range = scope === '-' ? { from: '-', to: '-' } : rangeOf(scope)
  const village = sql.ref(`${table}.village_code`)
  return sql<boolean>`(${village} >= ${range.from} and ${village} < ${range.to})`
}
