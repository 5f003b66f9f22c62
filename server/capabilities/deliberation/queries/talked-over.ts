import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Topics of a village whose course was completed in a period, both days within: a number, for everybody. */
export async function countTalkedOver(
  { tx, county }: Pick<Context, 'tx' | 'county'>,
  { village, from, to }: { village: string; from: string; to: string },
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct f.deliberation_id)::int as n from deliberation_fact f
    where f.county = ${county} and f.village_code = ${village} and f.verb = 'completed'
      and f.at >= ${`${from}T00:00:00+08:00`} and f.at < ${`${to}T24:00:00+08:00`}`.execute(tx)
  return rows[0]?.n ?? 0
}
