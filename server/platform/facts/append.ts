import { sql } from 'kysely'
import type { Fact } from '#kernel/fact.ts'
import type { Context } from '../context.ts'
import type { DB } from '../db/tables.ts'
import { factColumns } from './row.ts'

/** The tables of facts about one thing, each with its number. */
export type FactTable = {
  [Table in keyof DB]: 'by_kind' | 'seq' extends keyof DB[Table] ? Table : never
}[keyof DB]

/** The thing: its id, and its village where the facts carry it for their own row security. */
export interface About {
  id: string
  village_code?: string
  town_code?: string
}

/** Appends one fact about a thing. `about`: the column that names the thing; `seq`: its version once the fact holds. */
export async function appendFact(
  { tx, county }: Pick<Context, 'tx' | 'county'>,
  table: FactTable,
  about: `${string}_id`,
  { id, village_code, town_code }: About,
  seq: number,
  fact: Fact<string, unknown, string>,
  bodyHash: Buffer | null,
): Promise<void> {
  const village = {
    ...(village_code === undefined ? {} : { village_code }),
    ...(town_code === undefined ? {} : { town_code }),
  }
  const row = { county, [about]: id, ...village, seq, ...factColumns(fact, bodyHash) }
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)))
  const values = sql.join(Object.values(row))
  await sql`insert into ${sql.table(table)} (${columns}) values (${values})`.execute(tx)
}
