import { sql } from 'kysely'
import { levelOf, rangeOf } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { requireHousehold } from '../access.ts'

const SHOWN = 200
const LONGEST = 15

export interface DueHousehold {
  id: string
  gridCode: string
  doorText: string
  headMask: string | null
  kinds: string[]
  lastVisitAt: Date | null
  dueAt: Date
}

export interface DuePlace {
  code: string
  /** Key households, and how many of them are past their cycle. */
  key: number
  overdue: number
}

export interface DueList {
  households: DueHousehold[]
  places: DuePlace[]
  whole: Omit<DuePlace, 'code'>
}

/**
 * Key households by when they are to be seen again, the longest overdue first, and how many there are in each place under
 * the one asked. By the shortest of a household's cycles; never seen since it was flagged, at once.
 */
export async function dueHouseholds(context: Context, place: string): Promise<DueList> {
  requireHousehold(context.actor, 'list')
  const { tx, county, now, scope } = context
  if (scope === '-' || !place.startsWith(scope)) throw refuse('not-found', 404)
  levelOf(place)
  const { from, to } = rangeOf(place)
  const due = sql`
    select h.id, h.grid_code, h.door_text, h.head_mask, h.last_visit_at,
      array_agg(f.kind order by f.kind) as kinds,
      min(case when h.last_visit_at > f.since then h.last_visit_at + make_interval(days => f.cycle_days) else f.since end) as due_at
    from household h join household_flag f on f.county = h.county and f.household_id = h.id and f.ended_at is null
    where h.county = ${county} and h.grid_code >= ${from} and h.grid_code < ${to} and h.closed_at is null
    group by h.id, h.grid_code, h.door_text, h.head_mask, h.last_visit_at`
  const households = await sql<DueHousehold>`
    select id, grid_code as "gridCode", door_text as "doorText", head_mask as "headMask", kinds,
      last_visit_at as "lastVisitAt", due_at as "dueAt"
    from (${due}) due order by due_at, grid_code, id limit ${SHOWN}`.execute(tx)
  const digits = Math.min(place.length + 3, LONGEST)
  const places = await sql<DuePlace>`
    select left(grid_code, ${digits}::int) as code, count(*)::int as key, (count(*) filter (where due_at < ${now}))::int as overdue
    from (${due}) due group by 1 order by 1`.execute(tx)
  const sum = (of: 'key' | 'overdue') => places.rows.reduce((all, one) => all + one[of], 0)
  return { households: households.rows, places: places.rows, whole: { key: sum('key'), overdue: sum('overdue') } }
}
