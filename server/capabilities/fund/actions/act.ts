import { refuse } from '#kernel/problem.ts'
import { requirePublicText } from '#kernel/public-text.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { FundContext } from '../context.ts'
import { actionsOf, getFundForChange } from '../queries/fund.ts'
import { type FundAction, type FundState, folded } from '../rules/index.ts'
import type { ActBody, DeskVerb } from '../schema.ts'
import { READINGS } from './data.ts'
import { publishState } from './publish.ts'
import { append } from './store.ts'

export interface Acted {
  id: string
  state: FundState
  /** True when this id had been done before with the same content: nothing was done again. */
  repeated: boolean
}

/** What is hung, and what the bank says, is published at once. */
const PUBLISHED: readonly DeskVerb[] = ['announced', 'returned', 'closed']

/** One act on a fund: reach (404), the same id again, power (403), then what its state allows (409, 422). */
export async function actOnFund(context: FundContext, id: string, verb: DeskVerb, body: ActBody): Promise<Acted> {
  const row = await getFundForChange(context, id)
  const state = folded(await actionsOf(context, id))
  const { id: actionId, seen, ...content } = body
  const hash = canonicalHash({ fund: id, verb, ...content })
  if (await wasDone(context, 'fund_action', actionId, hash)) return { id, state, repeated: true }
  requireMay(context.actor, verb, row.village_code)
  if (seen !== state.version) throw refuse('fund.changed', 409)
  requirePublicText({ text: body.text, reason: body.reason })
  const { data, beside } = await READINGS[verb]({ context, row, state, body })
  const action: FundAction = { id: actionId, verb, at_ms: context.now.getTime(), by: byActor(context), data }
  let after = await append(context, row, state, { action, hash, ...(beside ? { beside } : {}) })
  if (PUBLISHED.includes(verb)) after = await publishState(context, row, after)
  await record(context, `fund.${verb}`, { kind: 'fund', id, place: row.village_code }, { action: actionId })
  return { id, state: after, repeated: false }
}
