import type { Context } from '#platform/context.ts'
import { type DisputeAction, type DisputeState, folded } from '../rules/index.ts'
import { actionsOf, type DisputeRow, partyNames } from './dispute.ts'

/** Which receipt is open. */
export interface Opened {
  matterId: string
  reporterId: string
}

/** The dispute that a receipt opens: the first reporter's alone, for a neighbour may have joined the matter. */
export async function findByReceipt(
  { tx, county }: Context,
  { matterId, reporterId }: Opened,
): Promise<DisputeRow | undefined> {
  return await tx
    .selectFrom('dispute')
    .selectAll()
    .where('county', '=', county)
    .where('matter_id', '=', matterId)
    .where('reporter_id', '=', reporterId)
    .executeTakeFirst()
}

export interface OwnDispute {
  row: DisputeRow
  state: DisputeState
  actions: DisputeAction[]
  names: Map<number, string>
}

export async function findOwn(context: Context, opened: Opened): Promise<OwnDispute | undefined> {
  const row = await findByReceipt(context, opened)
  if (!row) return undefined
  const actions = await actionsOf(context, row.id)
  const names = await partyNames(context, row.id, false)
  return { row, actions, state: folded(actions), names }
}
