import { type SelectQueryBuilder, sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'
import type { DB } from '#platform/db/tables.ts'

type Seeing = Pick<Context, 'tx' | 'county' | 'actor' | 'scope'>

/**
 * The decisions of one's territory: the only way in for desks. What is decided is public, so that row security shows it to
 * everybody; the database is asked here whether the reader works for the village.
 */
export function decisionsWithin({ tx, county, actor, scope }: Seeing): SelectQueryBuilder<DB, 'decision', object> {
  const all = tx
    .selectFrom('decision')
    .where('decision.county', '=', county)
    .where(sql<boolean>`works_for(decision.village_code)`)
  if (actor.kind === 'system' || scope === county) return all
  const range = scope === '-' ? { from: '-', to: '-' } : rangeOf(scope)
  return all.where('decision.village_code', '>=', range.from).where('decision.village_code', '<', range.to)
}
