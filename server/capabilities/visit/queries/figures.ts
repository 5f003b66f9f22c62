import { sql } from 'kysely'
import { type GroundOfToday, groundOfToday, type Then } from '#capabilities/grid/index.ts'
import { contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import { requireRecord } from '../access.ts'
import { type FigureLine, summed } from '../rules/figures.ts'

const VILLAGE_DIGITS = 12
const GRID_DIGITS = 15

/** By the grid that a record was written in, or by the grid of today that its door or its ground belongs to. */
export type Ground = 'recorded' | 'today'

export interface FiguresAsk {
  place: string
  /** First days of the first and of the last month. */
  from: string
  to: string
  ground: Ground
  /** Without what lies directly under the place. */
  alone?: boolean
  /** Only what the county knew at the end of that day: records that had come in, verdicts that had been said, names of grids. */
  known?: Then | undefined
}

export interface Figures {
  lines: FigureLine[]
  /** Names of a village's grids, ended ones too. */
  names: GroundOfToday['names']
}

/** The figures of a place and of what lies directly under it, month by month. */
export async function figuresOf(context: Context, ask: FiguresAsk): Promise<Figures> {
  requireRecord(context.actor, 'read')
  const { place, ground } = ask
  if (!contains(context.scope, place)) throw refuse('not-found', 404)
  const asRecorded = () => (ask.known ? knownOf(context, ask, ask.known.end) : totalsOf(context, ask))
  if (place.length < VILLAGE_DIGITS) return { lines: await asRecorded(), names: new Map() }
  const village = place.slice(0, VILLAGE_DIGITS)
  if (ground === 'recorded') {
    const { names } = await groundOfToday(context, village, ask.known)
    return { lines: await asRecorded(), names }
  }
  const today = await groundOfToday(context, village)
  return { lines: await onTodaysMap(context, ask, today), names: today.names }
}

/** How long the codes are that are asked for; a grid has nothing under it: each length is asked once. */
const lengthsOf = ({ place, alone }: FiguresAsk): number[] => [
  ...new Set([place.length, alone ? place.length : Math.min(place.length + 3, GRID_DIGITS)]),
]

/** From the totals, and what has been counted since they were folded. */
async function totalsOf({ tx, county }: Context, ask: FiguresAsk): Promise<FigureLine[]> {
  const { place, from, to } = ask
  const lengths = lengthsOf(ask)
  const { rows } = await sql<FigureLine>`
    select place, month::text as month, kind, measure, sum(n)::bigint as n from (
      select place_code as place, month, kind, measure, n from record_total
      where county = ${county} and month between ${from}::date and ${to}::date
        and place_code >= ${place} and place_code < ${`${place}:`} and length(place_code) = any(${lengths}::int[])
      union all
      select left(d.grid_code, digits), d.month, d.kind, d.measure, d.n from record_count_delta d, unnest(${lengths}::int[]) as digits
      where d.county = ${county} and d.month between ${from}::date and ${to}::date
        and d.grid_code >= ${place} and d.grid_code < ${`${place}:`}) counted
    group by 1, 2, 3, 4 order by 1, 2`.execute(tx)
  return rows
}

/** What was known at a moment, of the record itself and of what was said of it; without a moment all of it. */
const knownAt = (known: Date | undefined) =>
  known === undefined
    ? sql`true`
    : sql`r.received_at < ${known} and (m.measure !~ '^(in)?valid' or coalesce(r.verdict_at, r.received_at) < ${known})`

/** The same figures as the totals gave at that moment, out of the records: whatever came in since changes no digit of them. */
async function knownOf(context: Context, ask: FiguresAsk, known: Date): Promise<FigureLine[]> {
  const { tx, county } = context
  const { place, from, to } = ask
  const lengths = lengthsOf(ask)
  const { rows } = await asSystem(context, () =>
    sql<FigureLine>`
      select left(c.grid_code, digits) as place, c.month::text as month, c.kind, c.measure, sum(c.n)::bigint as n from (
        select r.grid_code, date_trunc('month', r.happened_on)::date as month, r.kind, m.measure, sum(m.n) as n
        from grid_record r cross join lateral record_measures(r) m
        where r.county = ${county} and r.grid_code >= ${place} and r.grid_code < ${`${place}:`}
          and r.happened_on >= ${from}::date and r.happened_on < ${to}::date + interval '1 month' and ${knownAt(known)}
        group by 1, 2, 3, 4) c, unnest(${lengths}::int[]) as digits
      group by 1, 2, 3, 4 order by 1, 2`.execute(tx),
  )
  return rows
}

interface Placed {
  code: string
  /** Where the household stands today. */
  now: string | null
  lon: number | null
  lat: number | null
  month: string
  kind: string
  measure: string
  n: number
}

/**
 * A village's own records, each laid where its door or its ground is today. Counts hold no person: a worker sees the whole
 * of what lies in the grid today, also what colleagues wrote before a border moved.
 */
async function onTodaysMap(
  context: Context,
  { place, from, to, known }: FiguresAsk,
  { holder }: GroundOfToday,
): Promise<FigureLine[]> {
  const { tx, county } = context
  const village = place.slice(0, VILLAGE_DIGITS)
  const { rows } = await asSystem(context, () =>
    sql<Placed>`
      select r.grid_code as code, h.grid_code as now, case when h.id is null then r.lon end as lon, case when h.id is null then r.lat end as lat,
        date_trunc('month', r.happened_on)::date::text as month, r.kind, m.measure, sum(m.n)::bigint as n
      from grid_record r
      left join household h on h.county = r.county and h.id = r.household_id and h.grid_code >= ${village} and h.grid_code < ${`${village}:`}
      cross join lateral record_measures(r) m
      where r.county = ${county} and r.grid_code >= ${village} and r.grid_code < ${`${village}:`}
        and r.happened_on >= ${from}::date and r.happened_on < ${to}::date + interval '1 month' and ${knownAt(known?.end)}
      group by 1, 2, 3, 4, 5, 6, 7`.execute(tx),
  )
  return summed(
    rows.flatMap(({ code, now, lon, lat, month, kind, measure, n }): FigureLine[] => {
      const grid = now ?? holder(code, lon === null || lat === null ? undefined : [lon, lat])
      const of = (at: string) => ({ place: at, month, kind, measure, n })
      if (place === village) return [of(village), of(grid)]
      return grid === place ? [of(place)] : []
    }),
  )
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
      'invalid_why as why',
    ])
    .orderBy(sql`md5(id::text || ${month})`)
    .limit(Math.min(size, 200))
    .execute()
  return { of: n, records }
}
