import { type SelectQueryBuilder, sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'
import type { DB } from '#platform/db/tables.ts'

/**
 * The only way in for desks: the committee that has it, its mediators, the county's centre. Row security says the same
 * again (migration 0135); each is tested alone.
 */
export function disputesWithin({
  tx,
  county,
  actor,
  scope,
}: Pick<Context, 'tx' | 'county' | 'actor' | 'scope'>): SelectQueryBuilder<DB, 'dispute', object> {
  const all = tx.selectFrom('dispute').where('dispute.county', '=', county)
  if (actor.kind === 'system') return all
  if (actor.kind !== 'staff') return all.where(sql<boolean>`false`)
  const { unit, id, role } = actor
  const range = role === 'centre-officer' && scope !== '-' ? rangeOf(scope) : undefined
  return all.where((is) =>
    is.or([
      is('dispute.body', '=', unit),
      sql<boolean>`dispute.accounts @> array[${id}::uuid]`,
      ...(range ? [is.and([is('dispute.place_code', '>=', range.from), is('dispute.place_code', '<', range.to)])] : []),
    ]),
  )
}
