import type { SelectQueryBuilder } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'
import type { DB } from '#platform/db/tables.ts'

/** The warnings of one's territory: the only way in to the table. Row security says the same again. */
export function warningsWithin({
  tx,
  county,
  actor,
  scope,
}: Pick<Context, 'tx' | 'county' | 'actor' | 'scope'>): SelectQueryBuilder<DB, 'warning', object> {
  const all = tx.selectFrom('warning').where('warning.county', '=', county)
  if (actor.kind === 'system' || scope === county) return all
  const range = scope === '-' ? { from: '-', to: '-' } : rangeOf(scope)
  return all.where('warning.village_code', '>=', range.from).where('warning.village_code', '<', range.to)
}
