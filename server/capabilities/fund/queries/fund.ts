import { type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import { inTerritory } from '#platform/access/village-reach.ts'
import type { Context } from '#platform/context.ts'
import type { DB, Fund } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import { getPublicThing, getThing } from '#platform/facts/things.ts'
import type { FundAction } from '../rules/index.ts'

type Seeing = Pick<Context, 'tx' | 'county' | 'actor' | 'scope'>
export type FundRow = Selectable<Fund>

/**
 * The funds of one's territory: the only way in for desks. That there is a fund is public, so that row security shows it
 * to everybody; the database is asked here whether the reader works for the village.
 */
export const fundsWithin = (context: Seeing): SelectQueryBuilder<DB, 'fund', object> =>
  context.tx
    .selectFrom('fund')
    .where('fund.county', '=', context.county)
    .where(sql<boolean>`works_for(fund.village_code)`)
    .where(inTerritory(context, 'fund'))

/** The fund within reach; outside it 404, as if it did not exist. */
export const getFund = (context: Context, id: string): Promise<FundRow> => getThing(context, 'fund', id)

/** The same, held until the transaction ends. */
export const getFundForChange = (context: Context, id: string): Promise<FundRow> => getThing(context, 'fund', id, true)

/** The one of this village, for everybody. @throws Problem `not-found` 404 */
export const getPublicFund = (context: Context, village: string, id: string): Promise<FundRow> =>
  getPublicThing(context, 'fund', village, id)

export const actionsOf = (context: Context, fundId: string): Promise<FundAction[]> =>
  factsOf(context, 'fund_action', 'fund_id', fundId)

/** Masked names of a list, in its order. */
export async function shownNames({ tx, county }: Context, fundId: string, list: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('fund_recipient')
    .select('shown')
    .where('county', '=', county)
    .where('fund_id', '=', fundId)
    .where('list', '=', list)
    .orderBy('n')
    .execute()
  return rows.map(({ shown }) => shown)
}

export interface Payee {
  n: number
  rev: number
  name: string
  account: string
}

/** Names and accounts in full, the newest of each; the database shows them to those who work for the village. */
export async function payeesOf({ tx, county }: Context, fundId: string, list: number): Promise<Payee[]> {
  return await tx
    .selectFrom('fund_payee')
    .distinctOn('n')
    .select(['n', 'rev', 'name', 'account'])
    .where('county', '=', county)
    .where('fund_id', '=', fundId)
    .where('list', '=', list)
    .orderBy('n')
    .orderBy('rev', 'desc')
    .execute()
}
