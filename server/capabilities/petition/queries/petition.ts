import type { Selectable } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { unseal } from '#platform/crypto/keys.ts'
import type { Petition } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import type { PetitionAction } from '../rules/index.ts'
import { petitionsWithin } from './reach.ts'

export type PetitionRow = Selectable<Petition>

/** The petition within reach; outside it 404, as if it did not exist. */
export async function getPetition(context: Context, id: string): Promise<PetitionRow> {
  const found = await petitionsWithin(context).selectAll('petition').where('petition.id', '=', id).executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

/** The same, held until the transaction ends. */
export async function getPetitionForChange(context: Context, id: string): Promise<PetitionRow> {
  const found = await petitionsWithin(context)
    .selectAll('petition')
    .where('petition.id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

/** The petition that a matter became, if it did and it is within reach. */
export async function findOfMatter(context: Context, matterId: string): Promise<PetitionRow | undefined> {
  return await petitionsWithin(context)
    .selectAll('petition')
    .where('petition.matter_id', '=', matterId)
    .executeTakeFirst()
}

export const actionsOf = (context: Context, petitionId: string): Promise<PetitionAction[]> =>
  factsOf(context, 'petition_action', 'petition_id', petitionId)

/** Who represents a joint petition, for whoever may read it. */
export async function representativesOf({ tx, county, keys }: Context, petitionId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('petition_person')
    .select('name_sealed')
    .where('county', '=', county)
    .where('petition_id', '=', petitionId)
    .orderBy('position')
    .execute()
  return rows.map(({ name_sealed }) => unseal(keys.field, name_sealed))
}
