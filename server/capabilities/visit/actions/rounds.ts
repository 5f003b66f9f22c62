import { sql } from 'kysely'
import { contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { isRepeat } from '#platform/facts/repeat.ts'
import { requireRecord } from '../access.ts'
import type { VisitContext } from '../context.ts'
import type { NewRound } from '../schema.ts'

/** Draws the list of a round as the register stands now: every household of the place, or those of one kind. */
export async function createRound(
  context: VisitContext,
  body: NewRound,
): Promise<{ id: string; listed: number; repeated: boolean }> {
  requireRecord(context.actor, 'round')
  const { tx, county, scope, now, actor } = context
  if (actor.kind !== 'staff' || !contains(scope, body.placeCode)) throw refuse('not-found', 404)
  if (body.dueOn < body.beginsOn) throw refuse('round.days', 422, { field: 'dueOn' })
  const { id, ...content } = body
  const hash = canonicalHash(content)
  const before = await tx
    .selectFrom('visit_round')
    .select(['body_hash', 'listed'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (before && isRepeat(before, hash)) return { id, listed: before.listed, repeated: true }
  const flag = body.flagKind ?? null
  const { numAffectedRows } = await sql`
    insert into round_household (county, round_id, household_id, grid_code)
    select h.county, ${id}, h.id, h.grid_code from household h
    where h.county = ${county} and h.grid_code >= ${body.placeCode} and h.grid_code < ${`${body.placeCode}:`} and h.closed_at is null
      and (${flag}::text is null or exists (select from household_flag f
        where f.county = h.county and f.household_id = h.id and f.kind = ${flag} and f.ended_at is null))`.execute(tx)
  const listed = Number(numAffectedRows ?? 0)
  if (listed === 0) throw refuse('round.empty', 422, { field: 'placeCode' })
  await tx
    .insertInto('visit_round')
    .values({
      county,
      id,
      name: body.name,
      place_code: body.placeCode,
      team: body.team ?? null,
      begins_on: body.beginsOn,
      due_on: body.dueOn,
      weekday: body.weekday ?? null,
      cycle_days: body.cycleDays ?? null,
      flag_kind: flag,
      created_at: now,
      created_by: actor.id,
      listed,
      body_hash: hash,
    })
    .execute()
  await record(context, 'round.created', { kind: 'visit-round', id, place: body.placeCode }, { listed })
  return { id, listed, repeated: false }
}
