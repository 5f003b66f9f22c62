import { openFirstReceipt } from '#capabilities/matter/index.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import type { PetitionContext } from '../context.ts'
import { findByReceipt } from '../queries/own.ts'
import { actionsOf } from '../queries/petition.ts'
import { folded } from '../rules/index.ts'
import { dataOf } from './data.ts'
import { append } from './store.ts'

/** The petitioner asks for the next instance, with the receipt as the only proof. @throws Problem `receipt.unknown` 404 */
export async function askReview(
  context: PetitionContext,
  receipt: string,
  { id: actionId, reason }: { id: string; reason: string },
): Promise<{ repeated: boolean }> {
  const { matterId } = await openFirstReceipt(context, receipt)
  const row = await findByReceipt(context, matterId)
  if (!row) throw refuse('receipt.unknown', 404)
  const hash = canonicalHash({ petition: row.id, verb: 'review-asked', reason })
  if (await wasDone(context, 'petition_action', actionId, hash)) return { repeated: true }
  const state = folded(await actionsOf(context, row.id))
  const data = { ...(await dataOf(context, state, 'review-asked', { reason })), byPetitioner: true }
  const action = {
    id: actionId,
    verb: 'review-asked' as const,
    at_ms: context.now.getTime(),
    by: { kind: 'resident' as const },
    data,
  }
  await append(context, row.id, state, action, hash)
  await record(
    context,
    'petition.review-asked',
    { kind: 'petition', id: row.id, place: row.place_code },
    { action: actionId },
  )
  return { repeated: false }
}
