import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Range } from './reach.ts'

export interface Officer {
  gridCode: string
  name: string | null
  phone: string | null
}

/** The grids of a range, each with its police officer of the day, as its staffing says; nobody, where none is named. */
export async function officersOn(
  { tx, county }: Pick<Context, 'tx' | 'county'>,
  place: Range,
  day: string,
): Promise<Officer[]> {
  const { rows } = await sql<Officer>`
    select g.code as "gridCode", p.person_name as name, p.phone
    from place g left join grid_post p on p.county = g.county and p.grid_code = g.code and p.role = 'police'
      and p.valid_from <= ${day}::date and (p.valid_to is null or p.valid_to > ${day}::date)
    where g.county = ${county} and g.level = 'grid' and g.valid_to is null and g.code >= ${place.from} and g.code < ${place.to}
    order by g.code, p.valid_from`.execute(tx)
  return rows
}
