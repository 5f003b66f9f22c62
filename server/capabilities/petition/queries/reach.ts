import { type SelectQueryBuilder, sql } from 'kysely'
import { levelOf, rangeOf } from '#kernel/place.ts'
import { hasCasework } from '#platform/access/reach.ts'
import type { Context } from '#platform/context.ts'
import type { DB } from '#platform/db/tables.ts'

/**
 * The only way in for desks: offices of towns and of the county by territory, every unit by its part, nobody who is
 * complained of. Row security says the same again (migration 0120); each is tested alone.
 */
export function petitionsWithin({
  tx,
  county,
  actor,
  scope,
}: Pick<Context, 'tx' | 'county' | 'actor' | 'scope'>): SelectQueryBuilder<DB, 'petition', object> {
  const all = tx.selectFrom('petition').where('petition.county', '=', county)
  if (actor.kind === 'system') return all
  const unit = actor.kind === 'staff' && hasCasework(actor.role) ? actor.unit : '-'
  const isOffice = scope !== '-' && ['county', 'town'].includes(levelOf(scope))
  const range = isOffice ? rangeOf(scope) : undefined
  return all
    .where(sql<boolean>`petition.accused is distinct from ${unit}`)
    .where((is) =>
      is.or([
        sql<boolean>`${unit} = any (petition.units)`,
        ...(range
          ? [is.and([is('petition.place_code', '>=', range.from), is('petition.place_code', '<', range.to)])]
          : []),
      ]),
    )
}
