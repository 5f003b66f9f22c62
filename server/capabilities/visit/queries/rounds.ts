import { sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { requireRecord } from '../access.ts'

const counts = sql<Record<string, number>>`coalesce((select json_object_agg(o.outcome, o.n) from (
  select coalesce(l.outcome, 'open') as outcome, count(*)::int as n from round_household l
  where l.county = r.county and l.round_id = r.id group by 1) o), '{}')`

/** Rounds that touch one's territory, the newest due first, with what their lists have become. */
export async function listRounds({ tx, county, actor }: Context) {
  requireRecord(actor, 'read')
  return await tx
    .selectFrom('visit_round as r')
    .select([
      'r.id',
      'r.name',
      'r.place_code as placeCode',
      'r.team',
      'r.begins_on as beginsOn',
      'r.due_on as dueOn',
      'r.weekday',
      'r.listed',
      counts.as('counts'),
    ])
    .where('r.county', '=', county)
    .orderBy('r.due_on', 'desc')
    .limit(100)
    .execute()
}

/** One round: reached over listed, the rest by reason, grid by grid. */
export async function coverageOf({ tx, county, actor, scope }: Context, id: string) {
  requireRecord(actor, 'read')
  const round = await tx
    .selectFrom('visit_round as r')
    .selectAll()
    .where('r.county', '=', county)
    .where('r.id', '=', id)
    .executeTakeFirst()
  if (!round || (!round.place_code.startsWith(scope) && !scope.startsWith(round.place_code)))
    throw refuse('not-found', 404)
  const grids = await tx
    .selectFrom('round_household')
    .select(({ fn }) => [
      'grid_code as gridCode',
      fn.countAll<number>().as('listed'),
      ...(['reached', 'away', 'refused', 'vacant', 'phoned'] as const).map((outcome) =>
        sql<number>`count(*) filter (where outcome = ${outcome})`.as(outcome),
      ),
    ])
    .where('county', '=', county)
    .where('round_id', '=', id)
    .where('grid_code', '>=', scope)
    .where('grid_code', '<', `${scope}:`)
    .groupBy('grid_code')
    .orderBy('grid_code')
    .execute()
  return { round, grids }
}
