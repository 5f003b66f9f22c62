import { type RawBuilder, sql } from 'kysely'
import type { MatterContext } from '#capabilities/matter/index.ts'
import { rangeOf } from '#kernel/place.ts'
import type { Layer } from '../shapes/looks.ts'

export interface LayerCount {
  n: number
  of: number
}

interface Bounds {
  county: string
  from: string
  to: string
  digits: RawBuilder<number>
  now: Date
  today: string
}

/** Hazards and entries older than a year are history, not the work of today. */
const YEAR = sql`interval '365 days'`
const MONTH_DAYS = sql`30`

/** What each layer counts: how much of it presses, out of how much there is. Row security keeps each to the reader's reach. */
const COUNTS: Record<
  Exclude<Layer, 'points'>,
  (bounds: Bounds) => RawBuilder<{ code: string; n: number; of: number }>
> = {
  alarms: ({ county, from, to, digits }) => sql`
    select left(place_code, ${digits}) as code, count(*) filter (where stage = 'open') as n, count(*) as of from alarm
    where county = ${county} and stage <> 'closed' and place_code >= ${from} and place_code < ${to} group by 1`,
  hazards: ({ county, from, to, digits, now }) => sql`
    select left(r.grid_code, ${digits}) as code, count(*) filter (where r.look_again_at < ${now}) as n, count(*) as of
    from grid_record r
    where r.county = ${county} and r.kind = 'hazard' and r.grid_code >= ${from} and r.grid_code < ${to}
      and r.look_again_at is not null and r.look_again_at > ${now}::timestamptz - ${YEAR} and r.verdict is distinct from 'invalid'
      and not exists (select from matter m where m.county = r.county and m.id = any (r.matter_ids) and m.state = 'closed')
    group by 1`,
  visits: ({ county, from, to, digits, today }) => sql`
    select left(l.grid_code, ${digits}) as code, count(*) filter (where l.outcome is null) as n, count(*) as of
    from round_household l join visit_round r on r.county = l.county and r.id = l.round_id
    where l.county = ${county} and l.grid_code >= ${from} and l.grid_code < ${to}
      and r.begins_on <= ${today}::date and r.due_on >= ${today}::date - ${MONTH_DAYS} group by 1`,
  projects: ({ county, from, to, digits, today }) => sql`
    select left(village_code, ${digits}) as code,
      count(*) filter (where least(due_on, finish_by) < ${today}::date) as n, count(*) as of from power_item
    where county = ${county} and sort = 'project' and stage = 'running' and village_code >= ${from} and village_code < ${to}
    group by 1`,
  disclosures: ({ county, from, to, digits, now }) => sql`
    select left(village_code, ${digits}) as code, count(*) filter (where first_published_at is null) as n, count(*) as of
    from disclosure
    where county = ${county} and village_code >= ${from} and village_code < ${to}
      and due_at < ${now} and due_at > ${now}::timestamptz - ${YEAR} group by 1`,
  petitions: ({ county, from, to, digits, today }) => sql`
    select left(place_code, ${digits}) as code, count(*) filter (where due_on < ${today}::date) as n, count(*) as of
    from petition
    where county = ${county} and stage <> 'ended' and place_code >= ${from} and place_code < ${to} group by 1`,
  disputes: ({ county, from, to, digits, today }) => sql`
    select left(place_code, ${digits}) as code, count(*) filter (where due_on < ${today}::date) as n, count(*) as of
    from dispute
    where county = ${county} and stage <> 'ended' and place_code >= ${from} and place_code < ${to} group by 1`,
}

/** By area, for the layers that are on; of a place whose areas the records do not know, only the whole. */
export async function readLayers(
  context: MatterContext,
  place: string,
  digits: number,
  on: readonly Layer[],
): Promise<Map<Layer, Map<string, LayerCount>>> {
  const { tx, county, now, today } = context
  const bounds = { county, ...rangeOf(place), digits: sql.lit(digits), now, today }
  const counted = new Map<Layer, Map<string, LayerCount>>()
  for (const layer of on) {
    if (layer === 'points') continue
    const { rows } = await COUNTS[layer](bounds).execute(tx)
    counted.set(layer, new Map(rows.map(({ code, n, of }) => [code, { n: Number(n), of: Number(of) }])))
  }
  return counted
}

/** How much of the earth one dot stands for, in degrees: about a square of the map's own size at each level. */
const STEP: Record<number, number> = { 6: 0.012, 9: 0.004, 12: 0.001, 15: 0.0004 }
const DOTS_MOST = 600

export interface Dot {
  lon: number
  lat: number
  n: number
  late: number
}

/** Open matters that say where they are, gathered where they lie close: never more dots than a screen can draw. */
export async function readDots({ tx, county, now }: MatterContext, place: string): Promise<Dot[]> {
  const { from, to } = rangeOf(place)
  const step = sql.lit(STEP[place.length] ?? 0.001)
  const { rows } = await sql<Dot>`
    select avg(lon) as lon, avg(lat) as lat, count(*)::int as n, (count(*) filter (where least(due_at, step_due_at) < ${now}))::int as late
    from matter
    where county = ${county} and state <> 'closed' and lon is not null and lat is not null
      and place_code >= ${from} and place_code < ${to}
    group by floor(lon / ${step}), floor(lat / ${step}) order by count(*) limit ${DOTS_MOST}`.execute(tx)
  return rows
}
