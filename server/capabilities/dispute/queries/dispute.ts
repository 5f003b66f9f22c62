import type { Selectable } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { unseal } from '#platform/crypto/keys.ts'
import type { Dispute } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import type { DisputeAction } from '../rules/index.ts'
import { disputesWithin } from './reach.ts'

export type DisputeRow = Selectable<Dispute>

/** The dispute within reach; outside it 404, as if it did not exist. */
export async function getDispute(context: Context, id: string): Promise<DisputeRow> {
  const found = await disputesWithin(context).selectAll('dispute').where('dispute.id', '=', id).executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

/** The same, held until the transaction ends. */
export async function getDisputeForChange(context: Context, id: string): Promise<DisputeRow> {
  const found = await disputesWithin(context)
    .selectAll('dispute')
    .where('dispute.id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

/** The dispute that a matter became, if it did and it is within reach. */
export async function findOfMatter(context: Context, matterId: string): Promise<DisputeRow | undefined> {
  return await disputesWithin(context).selectAll('dispute').where('dispute.matter_id', '=', matterId).executeTakeFirst()
}

export const actionsOf = (context: Context, disputeId: string): Promise<DisputeAction[]> =>
  factsOf(context, 'dispute_action', 'dispute_id', disputeId)

/** Who is at odds, by number: in full for whoever mediates, masked for everybody else. */
export async function partyNames(
  { tx, county, keys }: Context,
  disputeId: string,
  inFull: boolean,
): Promise<Map<number, string>> {
  const rows = await tx
    .selectFrom('dispute_party')
    .select(['position', 'name_sealed', 'name_mask'])
    .where('county', '=', county)
    .where('dispute_id', '=', disputeId)
    .orderBy('position')
    .execute()
  return new Map(
    rows.map(({ position, name_sealed, name_mask }) => [
      position,
      inFull ? unseal(keys.field, name_sealed) : name_mask,
    ]),
  )
}
