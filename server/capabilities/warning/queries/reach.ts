import type { SelectQueryBuilder } from 'kysely'
import { inTerritory } from '#platform/access/village-reach.ts'
import type { Context } from '#platform/context.ts'
import type { DB } from '#platform/db/tables.ts'

/** The warnings of one's territory: the only way in to the table. Row security says the same again. */
export const warningsWithin = (
  context: Pick<Context, 'tx' | 'county' | 'actor' | 'scope'>,
): SelectQueryBuilder<DB, 'warning', object> =>
  context.tx.selectFrom('warning').where('warning.county', '=', context.county).where(inTerritory(context, 'warning'))
