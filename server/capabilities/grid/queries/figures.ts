import { sql } from 'kysely'
import { contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { endOfMonth, type FigureSource } from '#platform/facts/figure.ts'
import { requireGrids } from '../access.ts'

const GRID_DIGITS = 15

/** Grids and posts as they stood on the last day of a period. */
export const gridFigures: FigureSource = {
  keys: ['grids', 'full-time', 'part-time'],
  href: (_, { place }) => `/desk/grids?place=${place.slice(0, GRID_DIGITS - 3)}`,
  count: async (context, { place, to, known }) => {
    requireGrids(context.actor, 'read')
    if (!contains(context.scope, place)) throw refuse('not-found', 404)
    const { tx, county } = context
    const day = endOfMonth(to)
    const until = `${place}:`
    const onRecord =
      known === undefined
        ? sql`retired_at is null`
        : sql`recorded_at <= ${known.end} and (retired_at is null or retired_at > ${known.end})`
    // Entered by then; and an end that was entered later was not known.
    const postOnRecord =
      known === undefined
        ? sql`(valid_to is null or valid_to > ${day}::date)`
        : sql`coalesce(recorded_at, valid_from::timestamptz) <= ${known.end}
            and (valid_to is null or valid_to > ${day}::date or end_recorded_at > ${known.end})`
    const { rows } = await sql<{ key: string; n: number }>`
      select 'grids' as key, count(*)::int as n from grid_version
      where county = ${county} and code >= ${place} and code < ${until}
        and valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date) and ${onRecord}
      union all
      select role, count(*)::int from grid_post
      where county = ${county} and grid_code >= ${place} and grid_code < ${until} and role in ('full-time', 'part-time')
        and valid_from <= ${day}::date and ${postOnRecord}
      group by 1`.execute(tx)
    return { 'full-time': 0, 'part-time': 0, ...Object.fromEntries(rows.map(({ key, n }) => [key, n])) }
  },
}
