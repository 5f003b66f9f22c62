import { openReceipt } from '#capabilities/matter/index.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import type { DisputeContext } from '../context.ts'
import { actionsOf } from '../queries/dispute.ts'
import { findByReceipt } from '../queries/own.ts'
import { folded } from '../rules/index.ts'
import type { OwnEnd } from '../schema.ts'
import { dataOf } from './data.ts'
import { append } from './store.ts'

/** The applicant ends the mediation, with the receipt as the only proof. @throws Problem `receipt.unknown` 404 */
export async function endAsParty(
  context: DisputeContext,
  receipt: string,
  { id: actionId, reason }: OwnEnd,
): Promise<{ repeated: boolean }> {
  const row = await findByReceipt(context, await openReceipt(context, receipt))
  if (!row) throw refuse('receipt.unknown', 404)
  const hash = canonicalHash({ dispute: row.id, verb: 'withdrawn', ...(reason ? { reason } : {}) })
  if (await wasDone(context, 'dispute_action', actionId, hash)) return { repeated: true }
  const state = folded(await actionsOf(context, row.id))
  const given = { party: 1, ...(reason ? { reason } : {}) }
  const data = { ...(await dataOf(context, { row, state }, 'withdrawn', given)), byParty: true }
  const at_ms = context.now.getTime()
  const action = { id: actionId, verb: 'withdrawn' as const, at_ms, by: { kind: 'resident' as const }, data }
  await append(context, row.id, state, action, hash)
  await record(
    context,
    'dispute.withdrawn',
    { kind: 'dispute', id: row.id, place: row.place_code },
    { action: actionId },
  )
  return { repeated: false }
}
