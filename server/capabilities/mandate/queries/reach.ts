import { type SelectQueryBuilder, sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import { hasCasework } from '#platform/access/reach.ts'
import type { Context } from '#platform/context.ts'
import type { DB } from '#platform/db/tables.ts'

/**
 * The only way in for desks: by territory, the agent by its part, nobody who is complained of. Row security says the same
 * again (migration 0145); each is tested alone.
 */
export function mandatesWithin({
  tx,
  county,
  actor,
  scope,
}: Pick<Context, 'tx' | 'county' | 'actor' | 'scope'>): SelectQueryBuilder<DB, 'mandate', object> {
  const all = tx.selectFrom('mandate').where('mandate.county', '=', county)
  if (actor.kind === 'system') return all
  const unit = actor.kind === 'staff' && hasCasework(actor.role) ? actor.unit : '-'
  const range = scope === '-' ? undefined : rangeOf(scope)
  return all
    .where(sql<boolean>`mandate.accused is distinct from ${unit}`)
    .where((is) =>
      is.or([
        is('mandate.agent_unit', '=', unit),
        ...(range
          ? [is.and([is('mandate.place_code', '>=', range.from), is('mandate.place_code', '<', range.to)])]
          : []),
      ]),
    )
}
