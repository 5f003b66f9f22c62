import { type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import { inTerritory } from '#platform/access/village-reach.ts'
import type { Context } from '#platform/context.ts'
import type { DB, Fund } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
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
export async function getFund(context: Context, id: string): Promise<FundRow> {
  const found = await fundsWithin(context).selectAll('fund').where('fund.id', '=', id).executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

/** The same, held until the transaction ends. */
export async function getFundForChange(context: Context, id: string): Promise<FundRow> {
  const found = await fundsWithin(context).selectAll('fund').where('fund.id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

/** The one of this village, for everybody. @throws Problem `not-found` 404 */
export async function getPublicFund({ tx, county }: Context, village: string, id: string): Promise<FundRow> {
  const found = await tx
    .selectFrom('fund')
    .selectAll()
    .where('county', '=', county)
    .where('village_code', '=', village)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

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
