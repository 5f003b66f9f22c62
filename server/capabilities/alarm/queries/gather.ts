import { sql } from 'kysely'
import type { AlarmParams } from '#capabilities/playbook/index.ts'
import { rangeOf } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'
import type { BackRecord, HazardRecord, LiveRecords, LookRecord, PetitionRecord } from '../shapes/live-records.ts'

const DAY_MS = 86_400_000
/** A matter that comes back a second time seldom does so more than a season after the first. */
const BACK_DAYS = 120

export interface Span {
  place: string
  from_ms: number
  to_ms: number
}

/** How far before a span a rule reads, to know what was there when the span began. */
const before_ms = ({ days = 0, nights = 0, windows = 0 }: AlarmParams): number =>
  Math.max(days * (1 + windows), nights) * DAY_MS

type Lying = { place: string; place_text: string | null; lon: number | null; lat: number | null }
const lying = ({ place, place_text, lon, lat }: Lying) => ({
  place,
  ...(place_text === null ? {} : { placeText: place_text }),
  ...(lon === null || lat === null ? {} : { lon, lat }),
})
const ms = (at: Date | null): number | undefined => at?.getTime()

/** Everything that the rules read, as far as the reader reaches; what was closed later was open then. */
export async function gather(context: Context, span: Span, numbers: readonly AlarmParams[]): Promise<LiveRecords> {
  const since = new Date(span.from_ms - Math.max(0, ...numbers.map(before_ms)))
  const bounds = { ...rangeOf(span.place), since, until: new Date(span.to_ms) }
  return {
    reports: await reportsOf(context, bounds),
    back: await backOf(context, { ...bounds, since: new Date(since.getTime() - BACK_DAYS * DAY_MS) }),
    hazards: await hazardsOf(context, bounds),
    looks: await looksOf(context, bounds),
    petitions: await petitionsOf(context, bounds),
  }
}

interface Bounds {
  from: string
  to: string
  since: Date
  until: Date
}

async function reportsOf({ tx, county }: Context, { from, to, since, until }: Bounds) {
  type Row = Lying & { id: string; number: number; title: string; kind: string; at: Date; closed_at: Date | null }
  const { rows } = await sql<Row>`
    select m.id, m.number, m.title, m.kind, m.place_code as place, m.place_text, m.lon, m.lat, a.at, m.closed_at
    from matter_action a join matter m on m.county = a.county and m.id = a.matter_id
    where a.county = ${county} and a.at >= ${since} and a.at < ${until} and a.verb in ('reported', 'joined')
      and m.place_code >= ${from} and m.place_code < ${to}
    order by a.at, a.id`.execute(tx)
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    kind: row.kind,
    at_ms: row.at.getTime(),
    closed_ms: ms(row.closed_at),
    ...lying(row),
  }))
}

async function backOf({ tx, county }: Context, { from, to, since, until }: Bounds): Promise<BackRecord[]> {
  type Row = Omit<BackRecord, 'at_ms' | 'closed_ms'> & { at: Date; closed_at: Date | null }
  const { rows } = await sql<Row>`
    select m.id, m.number, m.title, m.kind, m.place_code as place, a.at, m.closed_at,
      case when a.verb in ('returned', 'refused') then 'sent' else 'unsolved' end as why
    from matter_action a join matter m on m.county = a.county and m.id = a.matter_id
    where a.county = ${county} and a.at >= ${since} and a.at < ${until}
      and (a.verb in ('returned', 'refused', 'reopened') or a.data ->> 'solved' = 'no')
      and m.place_code >= ${from} and m.place_code < ${to}
    order by a.at, a.id`.execute(tx)
  return rows.map(({ at, closed_at, ...row }) => ({ ...row, at_ms: at.getTime(), closed_ms: ms(closed_at) }))
}

async function hazardsOf({ tx, county }: Context, { from, to, since, until }: Bounds): Promise<HazardRecord[]> {
  type Row = Lying & { id: string; title: string; at: Date; again_at: Date; closed_at: Date | null }
  const { rows } = await sql<Row>`
    select r.id, coalesce(r.text, r.place_text, '') as title, r.grid_code as place, r.place_text, r.lon, r.lat,
      r.received_at as at, r.look_again_at as again_at,
      (select max(m.closed_at) from matter m where m.county = r.county and m.id = any (r.matter_ids)) as closed_at
    from grid_record r
    where r.county = ${county} and r.kind = 'hazard' and r.look_again_at >= ${since} and r.look_again_at < ${until}
      and r.grid_code >= ${from} and r.grid_code < ${to} and r.verdict is distinct from 'invalid'
    order by r.look_again_at, r.id`.execute(tx)
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    at_ms: row.at.getTime(),
    again_ms: row.again_at.getTime(),
    closed_ms: ms(row.closed_at),
    ...lying(row),
  }))
}

/** Only in grids where there is a hazard to look at. */
async function looksOf({ tx, county }: Context, { from, to, since, until }: Bounds): Promise<LookRecord[]> {
  type Row = Lying & { at: Date }
  const { rows } = await sql<Row>`
    select r.grid_code as place, r.place_text, r.lon, r.lat, r.received_at as at
    from grid_record r
    where r.county = ${county} and r.received_at >= ${since} and r.received_at < ${until}
      and r.grid_code in (
        select h.grid_code from grid_record h
        where h.county = ${county} and h.kind = 'hazard' and h.look_again_at >= ${since} and h.look_again_at < ${until}
          and h.grid_code >= ${from} and h.grid_code < ${to})
      and (r.place_text is not null or r.lon is not null)
    order by r.received_at`.execute(tx)
  return rows.map((row) => ({ at_ms: row.at.getTime(), ...lying(row) }))
}

async function petitionsOf({ tx, county }: Context, { from, to, since, until }: Bounds): Promise<PetitionRecord[]> {
  const { rows } = await sql<{ id: string; number: number; place: string; at: Date }>`
    select id, number, place_code as place, registered_at as at from petition
    where county = ${county} and place_code >= ${from} and place_code < ${to}
      and registered_at >= ${since} and registered_at < ${until}
    order by registered_at, id`.execute(tx)
  return rows.map(({ at, ...row }) => ({ ...row, at_ms: at.getTime() }))
}
