import { type SelectQueryBuilder, sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'
import type { DB } from '#platform/db/tables.ts'

/**
 * The items of one's territory: the only way in for desks. How powers are exercised is public, so that row security shows
 * it to everybody; the database is asked here whether the reader works for the village.
 */
export function itemsWithin({
  tx,
  county,
  actor,
  scope,
}: Pick<Context, 'tx' | 'county' | 'actor' | 'scope'>): SelectQueryBuilder<DB, 'power_item', object> {
  const all = tx
    .selectFrom('power_item')
    .where('power_item.county', '=', county)
    .where(sql<boolean>`works_for(power_item.village_code)`)
  if (actor.kind === 'system' || scope === county) return all
  const range = scope === '-' ? { from: '-', to: '-' } : rangeOf(scope)
  return all.where('power_item.village_code', '>=', range.from).where('power_item.village_code', '<', range.to)
}
