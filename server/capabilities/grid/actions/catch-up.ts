import { sql } from 'kysely'
import type { GridContext } from '../context.ts'
import { lockVillage, readHistory } from '../queries/history.ts'
import { followToday } from './follow.ts'
import { foldOf } from './plan.ts'

/** A server that stood still for a few days misses no change that was dated into them. */
const BACK_DAYS = 7

/** Villages where a change that was written down beforehand has come to its day, or where the tree of places says otherwise. */
export async function villagesToFollow({ tx, county, today }: GridContext): Promise<string[]> {
  const { rows } = await sql<{ village: string }>`
    with drawn as (
      select code, name, name_en, valid_from from grid_version
      where county = ${county} and retired_at is null and valid_from <= ${today} and (valid_to is null or valid_to > ${today})
    ), known as (
      select code, name, name_en from place where county = ${county} and level = 'grid' and valid_to is null
    )
    select distinct substr(coalesce(d.code, k.code), 1, 12) as village
    from drawn d full join known k on k.code = d.code
    where exists (select from drawn o where substr(o.code, 1, 12) = substr(coalesce(d.code, k.code), 1, 12))
      and (d.code is null or k.code is null or d.name <> k.name or d.name_en <> k.name_en
        or (d.valid_from > ${today}::date - ${BACK_DAYS}::int
          and exists (select from grid_change c where c.county = ${county}
            and c.village_code = substr(d.code, 1, 12) and c.recorded_at::date < d.valid_from)))
    order by 1`.execute(tx)
  return rows.map(({ village }) => village)
}

/** Changes that were dated ahead take effect on their day; doing it again changes nothing. */
export async function followVillage(context: GridContext, village: string): Promise<void> {
  await lockVillage(context, village)
  const history = await readHistory(context, village)
  await followToday(context, village, foldOf(context, history, history.changes))
}
