import { type RawBuilder, sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import { inTerritory } from '../access/village-reach.ts'
import type { Context } from '../context.ts'
import type { DB } from '../db/tables.ts'

/** The tables of things of a village that are the fold of their facts. */
export type ThingTable = {
  [Table in keyof DB]: 'village_code' | 'stage' | 'since_at' | 'version' | 'body_hash' extends keyof DB[Table]
    ? Table
    : never
}[keyof DB]

/** The same of a town. */
export type TownThingTable = {
  [Table in keyof DB]: 'town_code' | 'stage' | 'since_at' | 'version' | 'body_hash' extends keyof DB[Table]
    ? Table
    : never
}[keyof DB]

/** Tables whose rows are a village's, one of them by its id. */
export type VillageTable = {
  [Table in keyof DB]: 'id' | 'village_code' extends keyof DB[Table] ? Table : never
}[keyof DB]

/** What every such row has. */
export interface ThingRow {
  id: string
  stage: string
  since_at: Date
  version: number
}

interface Asked {
  where?: RawBuilder<boolean>
  order?: RawBuilder<unknown>
  limit?: number
}

const LIST_MOST = 300
const newest = sql`since_at desc, id desc`

/** The only way in for desks; what is public is read by everybody, so the database is asked who works for the village. */
export async function thingsWithin<Row>(
  context: Context,
  table: ThingTable,
  { where = sql<boolean>`true`, order = newest, limit = LIST_MOST }: Asked,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} where county = ${context.county} and works_for(village_code)
      and ${inTerritory(context, table)} and ${where} order by ${order} limit ${limit}`.execute(context.tx)
  return rows
}

/** One within reach; `hold`: until the transaction ends. @throws Problem `not-found` 404 */
export async function getThing<Row>(context: Context, table: VillageTable, id: string, hold = false): Promise<Row> {
  const within = sql<boolean>`(works_for(village_code) and ${inTerritory(context, table)})`
  return await getReached(context, table, within, id, hold)
}

/** The same of a thing that has a reach of its own. @throws Problem `not-found` 404 */
export async function getReached<Row>(
  { tx, county }: Context,
  table: VillageTable | TownThingTable,
  within: RawBuilder<boolean>,
  id: string,
  hold = false,
): Promise<Row> {
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} where county = ${county} and id = ${id} and ${within}
      ${hold ? sql`for update` : sql``}`.execute(tx)
  if (!rows[0]) throw refuse('not-found', 404)
  return rows[0]
}

/** A village's, newest first, for everybody. */
export async function publicThings<Row>(
  { tx, county }: Pick<Context, 'tx' | 'county'>,
  table: ThingTable,
  village: string,
  { where = sql<boolean>`true`, order = newest, limit = LIST_MOST }: Asked = {},
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} where county = ${county} and village_code = ${village} and ${where}
    order by ${order} limit ${limit}`.execute(tx)
  return rows
}

/** One of this village, for everybody. @throws Problem `not-found` 404 */
export async function getPublicThing<Row>(
  { tx, county }: Pick<Context, 'tx' | 'county'>,
  table: VillageTable,
  village: string,
  id: string,
): Promise<Row> {
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} where county = ${county} and village_code = ${village} and id = ${id}`.execute(tx)
  if (!rows[0]) throw refuse('not-found', 404)
  return rows[0]
}
