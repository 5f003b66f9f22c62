import { sql } from 'kysely'
import type { Fact } from '#kernel/fact.ts'
import type { Context } from '../context.ts'
import type { FactTable } from './append.ts'
import { FACT_COLUMNS, type FactRow, factOf } from './row.ts'

/** Every fact about one thing, in the order in which it was recorded. `about`: the column that names the thing. */
export async function factsOf<Of extends Fact<string, unknown, string>>(
  { tx, county }: Pick<Context, 'tx' | 'county'>,
  table: FactTable,
  about: `${string}_id`,
  id: string,
): Promise<Of[]> {
  const columns = sql.join(FACT_COLUMNS.map((column) => sql.ref(column)))
  const { rows } = await sql<FactRow>`
    select ${columns} from ${sql.table(table)}
    where county = ${county} and ${sql.ref(about)} = ${id} order by seq`.execute(tx)
  return rows.map(factOf<Of>)
}
