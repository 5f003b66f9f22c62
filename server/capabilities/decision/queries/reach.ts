import { type SelectQueryBuilder, sql } from 'kysely'
import { inTerritory } from '#platform/access/village-reach.ts'
import type { Context } from '#platform/context.ts'
import type { DB } from '#platform/db/tables.ts'

type Seeing = Pick<Context, 'tx' | 'county' | 'actor' | 'scope'>

/**
 * The decisions of one's territory: the only way in for desks. What is decided is public, so that row security shows it to
 * everybody; the database is asked here whether the reader works for the village.
 */
export const decisionsWithin = (context: Seeing): SelectQueryBuilder<DB, 'decision', object> =>
  context.tx
    .selectFrom('decision')
    .where('decision.county', '=', context.county)
    .where(sql<boolean>`works_for(decision.village_code)`)
    .where(inTerritory(context, 'decision'))
