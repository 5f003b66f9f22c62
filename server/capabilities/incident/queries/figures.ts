import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Range } from './reach.ts'

export interface IncidentCounts {
  all: number
  effective: number
  notEffective: number
  /** The police have not said yet. */
  unjudged: number
}

interface Period {
  from: string
  to: string
}

const ALL_KINDS = '*'

/** Incidents of a period (both days count) in a place, as the police judged them: from the totals, so that a county is as quick as a grid. */
export async function countIncidents(
  { tx, county }: Pick<Context, 'tx' | 'county'>,
  place: Range,
  { from, to }: Period,
): Promise<IncidentCounts> {
  const { rows } = await sql<{ measure: string; n: number }>`
    select measure, sum(n)::int as n from incident_total
    where county = ${county} and place_code = ${place.from} and kind = ${ALL_KINDS} and day >= ${from}::date and day <= ${to}::date
    group by 1`.execute(tx)
  const of = (measure: string): number => rows.find((row) => row.measure === measure)?.n ?? 0
  const [effective, notEffective, unjudged] = [of('effective'), of('not-effective'), of('unjudged')]
  return { all: effective + notEffective + unjudged, effective, notEffective, unjudged }
}

/** How many were effective by what was on record at a moment: judged last before it, or else as first told. */
export async function countEffectiveKnown(
  { tx, county }: Pick<Context, 'tx' | 'county'>,
  place: Range,
  { from, to }: Period,
  known: Date,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from incident i
    where i.county = ${county} and i.happened_on >= ${from}::date and i.happened_on <= ${to}::date
      and i.place_code >= ${place.from} and i.place_code < ${place.to} and i.recorded_at < ${known}
      and coalesce((select (f.data ->> 'effective')::boolean from incident_fact f
        where f.county = i.county and f.incident_id = i.id and f.verb = 'judged' and f.at < ${known}
        order by f.seq desc limit 1), i.first_effective)`.execute(tx)
  return rows[0]?.n ?? 0
}

export async function countByKind(
  { tx, county }: Pick<Context, 'tx' | 'county'>,
  place: Range,
  { from, to }: Period,
): Promise<{ kind: string; all: number; effective: number }[]> {
  const { rows } = await sql<{ kind: string; all: number; effective: number }>`
    select kind, sum(n)::int as "all", coalesce(sum(n) filter (where measure = 'effective'), 0)::int as effective
    from incident_total
    where county = ${county} and place_code = ${place.from} and kind <> ${ALL_KINDS} and day >= ${from}::date and day <= ${to}::date
    group by kind having sum(n) > 0 order by sum(n) desc, kind`.execute(tx)
  return rows
}
