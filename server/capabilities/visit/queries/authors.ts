import type { Context } from '#platform/context.ts'
import { requireRecord } from '../access.ts'

/** Who may have written a paper of this territory: its grid workers and cadres. */
export async function authorsWithin({ tx, county, actor, scope }: Context) {
  requireRecord(actor, 'paper')
  return await tx
    .selectFrom('account')
    .select(['id', 'person_name as name', 'unit'])
    .where('county', '=', county)
    .where('scope', '>=', scope)
    .where('scope', '<', `${scope}:`)
    .where('role', 'in', ['grid-worker', 'village-cadre', 'town-officer'])
    .where('disabled_at', 'is', null)
    .orderBy('unit')
    .orderBy('person_name')
    .limit(1000)
    .execute()
}
