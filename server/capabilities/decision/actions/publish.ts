import { newId } from '#kernel/id.ts'
import { DECISION_CATEGORY } from '#kernel/log/leaf.ts'
import { canonicalText } from '#platform/crypto/canonical.ts'
import { committed, newSalt } from '#platform/crypto/commitment.ts'
import { addLeaf } from '#platform/log/add-leaf.ts'
import type { DecisionContext } from '../context.ts'
import type { DecisionRow } from '../queries/decision.ts'
import { type DecisionAction, type DecisionState, publicBody } from '../rules/index.ts'
import { append } from './store.ts'

const MEDIA_TYPE = 'application/json'
const RESULT = 1
const OUTCOME = 2

/**
 * Both publications make themselves: the result with the minutes, the outcome with the completion, in the same
 * transaction. Nobody has to remember them, and nobody can hold them back.
 */
export async function publishIfDue(
  context: DecisionContext,
  row: DecisionRow,
  actions: readonly DecisionAction[],
  state: DecisionState,
): Promise<DecisionState> {
  const verb = state.next
  if (verb !== 'published' && verb !== 'outcome-published') return state
  const rev = verb === 'published' ? RESULT : OUTCOME
  const { tx, county, now } = context
  const leafId = newId(now.getTime())
  const body = canonicalText(publicBody(row.id, row.village_code, actions, state))
  const { salt, commitment, bytes } = committed(body, newSalt())
  const of = { county, decision_id: row.id, rev, village_code: row.village_code }
  await tx
    .insertInto('decision_publication')
    .values({ ...of, body, salt, commitment, leaf_id: leafId, published_at: now })
    .execute()
  const c = commitment.toString('hex')
  await addLeaf(context, row.village_code, {
    t: rev === RESULT ? 'publish' : 'revise',
    id: leafId,
    of: row.id,
    cat: DECISION_CATEGORY,
    per: state.meeting?.meetsOn ?? context.rules.dayOf(now.getTime()),
    at: now.toISOString(),
    by: 'role:village-publisher',
    rev,
    body: { c, len: bytes, mt: MEDIA_TYPE },
  })
  const action = {
    id: leafId,
    verb,
    at_ms: now.getTime(),
    by: { kind: 'system' as const },
    data: { rev, hash: c },
  }
  return await append(context, row, state, action, null)
}
