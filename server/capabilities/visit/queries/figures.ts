import { sql } from 'kysely'
import { contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { requireRecord } from '../access.ts'

const LONGEST = 15

export interface PlaceFigures {
  place: string
  /** By duty, then measure. */
  duties: Record<string, Record<string, number>>
}

/** The figures of a place and of what lies directly under it, from one month to another (both included), deltas and all. */
export async function figuresOf(
  { tx, county, actor, scope }: Context,
  place: string,
  from: string,
  to: string,
): Promise<PlaceFigures[]> {
  requireRecord(actor, 'read')
  if (!contains(scope, place)) throw refuse('not-found', 404)
  // A grid has nothing under it: each length is asked once.
  const lengths = [...new Set([place.length, Math.min(place.length + 3, LONGEST)])]
  const { rows } = await sql<{ place: string; kind: string; measure: string; n: number }>`
    select place, kind, measure, sum(n)::bigint as n from (
      select place_code as place, kind, measure, n from record_total
      where county = ${county} and month between ${from}::date and ${to}::date
        and place_code >= ${place} and place_code < ${`${place}:`} and length(place_code) = any(${lengths}::int[])
      union all
      select left(d.grid_code, digits), d.kind, d.measure, d.n from record_count_delta d, unnest(${lengths}::int[]) as digits
      where d.county = ${county} and d.month between ${from}::date and ${to}::date
        and d.grid_code >= ${place} and d.grid_code < ${`${place}:`}) counted
    group by 1, 2, 3 order by 1`.execute(tx)
  const places = new Map<string, PlaceFigures>()
  for (const { place: code, kind, measure, n } of rows) {
    const figures = places.get(code) ?? { place: code, duties: {} }
    places.set(code, figures)
    figures.duties[kind] = { ...figures.duties[kind], [measure]: n }
  }
  return [...places.values()]
}

/** The month's sample for a second party: the same records whoever asks, chosen by nobody. */
export async function sampleOf(
  { tx, county, actor, scope }: Context,
  month: string,
  share_percent: number,
  least: number,
) {
  requireRecord(actor, 'sample')
  const until = sql<string>`(${month}::date + interval '1 month')::date`
  const all = tx
    .selectFrom('grid_record')
    .where('county', '=', county)
    .where('grid_code', '>=', scope)
    .where('grid_code', '<', `${scope}:`)
    .where('happened_on', '>=', month)
    .where('happened_on', '<', until)
  const { n } = await all.select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const size = Math.min(n, Math.max(least, Math.ceil((n * share_percent) / 100)))
  const records = await all
    .select([
      'id',
      'kind',
      'grid_code as gridCode',
      'happened_on as day',
      'text',
      'outcome',
      'author_name as author',
      'author_unit as unit',
      'verdict',
    ])
    .orderBy(sql`md5(id::text || ${month})`)
    .limit(Math.min(size, 200))
    .execute()
  return { of: n, records }
}
