import { openFirstReceipt } from '#capabilities/matter/index.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import type { MandateContext } from '../context.ts'
import { actionsOf, type MandateRow, mandatesOf } from '../queries/mandate.ts'
import { type ActionData, folded } from '../rules/index.ts'
import type { OwnRateBody, OwnRevokeBody } from '../schema.ts'
import { append } from './store.ts'

interface OwnAct {
  verb: 'revoked' | 'rated'
  body: OwnRevokeBody | OwnRateBody
  /** Which of the matter's mandates it is about. */
  about: (row: MandateRow) => boolean
}

/** The resident takes the mandate back, at any time. @throws Problem `receipt.unknown` 404, `mandate.not-now` 409 */
export const revokeMandate = (context: MandateContext, receipt: string, body: OwnRevokeBody) =>
  actByReceipt(context, receipt, { verb: 'revoked', body, about: ({ stage }) => stage !== 'ended' })

/** What the resident says of what came of it; said again, the newest word counts. */
export const rateMandate = (context: MandateContext, receipt: string, body: OwnRateBody) =>
  actByReceipt(context, receipt, { verb: 'rated', body, about: ({ outcome }) => outcome !== null })

async function actByReceipt(
  context: MandateContext,
  receipt: string,
  { verb, body, about }: OwnAct,
): Promise<{ repeated: boolean }> {
  const { matterId } = await openFirstReceipt(context, receipt)
  const { id: actionId, ...content } = body
  const hash = canonicalHash({ matter: matterId, verb, ...content })
  if (await wasDone(context, 'mandate_action', actionId, hash)) return { repeated: true }
  const row = (await mandatesOf(context, matterId)).find(about)
  if (!row) throw refuse('mandate.not-now', 409, { params: { stage: 'ended' } })
  const state = folded(await actionsOf(context, row.id))
  const rating = verb === 'rated' ? { ratedBy: 'resident' as const } : {}
  const data: ActionData = { ...content, ...rating, day: context.today }
  const action = { id: actionId, verb, at_ms: context.now.getTime(), by: { kind: 'resident' as const }, data }
  await append(context, row.id, state, action, hash)
  const thing = { kind: 'mandate', id: row.id, place: row.place_code }
  await record(context, `mandate.${verb}`, thing, { action: actionId })
  return { repeated: false }
}
