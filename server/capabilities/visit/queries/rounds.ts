import { sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { requireRecord } from '../access.ts'

const counts = sql<Record<string, number>>`coalesce((select json_object_agg(o.outcome, o.n) from (
  select coalesce(l.outcome, 'open') as outcome, count(*)::int as n from round_household l
  where l.county = r.county and l.round_id = r.id group by 1) o), '{}')`

/** Rounds that touch one's territory, the newest due first, with what their lists have become in it. */
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
      counts.as('counts'),
    ])
    .where('r.county', '=', county)
    .orderBy('r.due_on', 'desc')
    .limit(100)
    .execute()
}

/** One's own, or one of the place above that lists households of it. */
export async function getRound({ tx, county, actor, scope }: Context, id: string) {
  requireRecord(actor, 'read')
  const round = await tx
    .selectFrom('visit_round')
    .select([
      'name',
      'place_code as placeCode',
      'begins_on as beginsOn',
      'due_on as dueOn',
      'team',
      'created_at as createdAt',
    ])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!round || (!round.placeCode.startsWith(scope) && !scope.startsWith(round.placeCode)))
    throw refuse('not-found', 404)
  return round
}
