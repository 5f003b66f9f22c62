import { sql } from 'kysely'
import { contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { requireRecord } from '../access.ts'

const GRID_DIGITS = 15

/** One round, or all whose days touch a span. */
export type Which = { round: string } | { from: string; to: string }

export interface Coverage {
  place: string
  listed: number
  reached: number
  away: number
  refused: number
  vacant: number
  phoned: number
}

/** A household on the lists of several rounds counts once: reached if any of them reached it, else by the newest reason. */
const standing = ({ county }: Context, place: string, which: Which) => sql`
  select distinct on (l.household_id) l.household_id, l.grid_code, l.outcome, l.at
  from round_household l join visit_round r on r.county = l.county and r.id = l.round_id
  where l.county = ${county} and l.grid_code >= ${place} and l.grid_code < ${`${place}:`}
    and ${'round' in which ? sql`r.id = ${which.round}` : sql`r.begins_on <= ${which.to} and r.due_on >= ${which.from}`}
  order by l.household_id, (l.outcome = 'reached') desc nulls last, l.at desc nulls last`

/** Reached over listed, the rest by reason, for each place directly under this one; the grid itself for a grid. */
export async function coverageWithin(context: Context, place: string, which: Which): Promise<Coverage[]> {
  requireRecord(context.actor, 'read')
  if (!contains(context.scope, place)) throw refuse('not-found', 404)
  const digits = Math.min(place.length + 3, GRID_DIGITS)
  const { rows } = await sql<Coverage>`
    select left(grid_code, ${digits}::int) as place, count(*)::int as listed,
      count(*) filter (where outcome = 'reached')::int as reached, count(*) filter (where outcome = 'away')::int as away,
      count(*) filter (where outcome = 'refused')::int as refused, count(*) filter (where outcome = 'vacant')::int as vacant,
      count(*) filter (where outcome = 'phoned')::int as phoned
    from (${standing(context, place, which)}) s group by 1 order by 1`.execute(context.tx)
  return rows
}

export interface NotReached {
  id: string
  /** Null when the household has since gone to a grid out of reach. */
  doorText: string | null
  headMask: string | null
  outcome: string | null
  at: Date | null
  flags: string[]
}

/** Whom the round has not reached in a grid, by door; masked like every list. */
export async function notReachedIn(context: Context, grid: string, which: Which): Promise<NotReached[]> {
  requireRecord(context.actor, 'read')
  if (!contains(context.scope, grid)) throw refuse('not-found', 404)
  const { rows } = await sql<NotReached & { doorCode: string | null }>`
    select s.household_id as id, h.door_code as "doorCode", h.door_text as "doorText", h.head_mask as "headMask", s.outcome, s.at,
      coalesce((select array_agg(f.kind order by f.kind) from household_flag f
        where f.county = h.county and f.household_id = h.id and f.ended_at is null), '{}') as flags
    from (${standing(context, grid, which)}) s
    left join household h on h.county = ${context.county} and h.id = s.household_id
      and h.grid_code >= ${context.scope} and h.grid_code < ${`${context.scope}:`}
    where s.outcome is distinct from 'reached'`.execute(context.tx)
  return rows.sort((a, b) => (a.doorCode ?? '').localeCompare(b.doorCode ?? '', 'zh', { numeric: true }))
}
