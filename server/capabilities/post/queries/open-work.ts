import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Left } from '../rules/index.ts'

const MOST = 100

/** What is under way in a village today: it goes with the hand-over, so that nobody can say it was not told. */
export async function openWorkOf({ tx, county }: Context, village: string): Promise<Left[]> {
  const of = sql`county = ${county} and village_code = ${village}`
  const { rows } = await sql<Left>`
    select * from (
      (select 'decision' as kind, id, title from decision where ${of} and next is not null order by opened_at limit ${sql.lit(MOST)})
      union all
      (select 'item', id, title from power_item where ${of} and stage = 'running' order by opened_at limit ${sql.lit(MOST)})
      union all
      (select 'fund', id, title from fund where ${of} and stage not in ('done', 'stopped') order by opened_at limit ${sql.lit(MOST)})
    ) as open`.execute(tx)
  return rows
}
