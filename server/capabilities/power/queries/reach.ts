import { type SelectQueryBuilder, sql } from 'kysely'
import { inTerritory } from '#platform/access/village-reach.ts'
import type { Context } from '#platform/context.ts'
import type { DB } from '#platform/db/tables.ts'

/**
 * The items of one's territory: the only way in for desks. How powers are exercised is public, so that row security shows
 * it to everybody; the database is asked here whether the reader works for the village.
 */
export const itemsWithin = (
  context: Pick<Context, 'tx' | 'county' | 'actor' | 'scope'>,
): SelectQueryBuilder<DB, 'power_item', object> =>
  context.tx
    .selectFrom('power_item')
    .where('power_item.county', '=', context.county)
    .where(sql<boolean>`works_for(power_item.village_code)`)
    .where(inTerritory(context, 'power_item'))
