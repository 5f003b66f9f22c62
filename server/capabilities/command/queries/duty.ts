import { sql } from 'kysely'
import { type OnDuty, postsOn } from '#capabilities/grid/index.ts'
import type { MatterContext } from '#capabilities/matter/index.ts'
import { levelOf, rangeOf } from '#kernel/place.ts'

export interface Duty {
  /** Grids with a full-time worker, or somebody standing in, out of all grids. */
  manned: number
  grids: number
  /** Posts whose holder is away today without a deputy. */
  away: number
  people: (OnDuty & { grid: string })[]
}

/** Who is at their post today: counted for a territory, by name in a village or a grid. */
export async function readDuty(context: MatterContext, place: string, grids: readonly string[]): Promise<Duty> {
  const { tx, county, today } = context
  const { from, to } = rangeOf(place)
  const { rows } = await sql<{ manned: number; away: number }>`
    select count(distinct p.grid_code) filter (where p.role = 'full-time' and (l.id is null or l.deputy_name is not null)) as manned,
      count(*) filter (where l.id is not null and l.deputy_name is null) as away
    from grid_post p left join grid_leave l on l.county = p.county and l.post_id = p.id and l.from_on <= ${today} and l.to_on >= ${today}
    where p.county = ${county} and p.grid_code >= ${from} and p.grid_code < ${to}
      and p.valid_from <= ${today} and (p.valid_to is null or p.valid_to > ${today})`.execute(tx)
  const people: Duty['people'] = []
  if (['village', 'grid'].includes(levelOf(place)))
    for (const grid of grids) for (const one of await postsOn(context, grid, today)) people.push({ ...one, grid })
  return { manned: Number(rows[0]?.manned ?? 0), grids: grids.length, away: Number(rows[0]?.away ?? 0), people }
}
