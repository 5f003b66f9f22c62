import { FUND_CATEGORY } from '#kernel/log/leaf.ts'
import { publishBytes } from '#platform/log/publish-bytes.ts'
import type { FundContext } from '../context.ts'
import { shownNames } from '../queries/fund.ts'
import { type FundState, publicBody } from '../rules/index.ts'
import { append, type Of } from './store.ts'

/** The list as it hangs, and again what came of each payment: in the transaction of what is published. */
export async function publishState(context: FundContext, of: Of, state: FundState): Promise<FundState> {
  const { tx, county, now, today, funds } = context
  const named = funds.kindOn(state.kind, state.ruleDay)?.named ?? false
  const shown = named ? await shownNames(context, of.id, state.list) : undefined
  const rev = state.publications + 1
  const said = publicBody(of.id, of.village_code, state, shown)
  const published = await publishBytes(
    context,
    of.village_code,
    { id: of.id, cat: FUND_CATEGORY, rev, day: today },
    said,
  )
  await tx
    .insertInto('fund_publication')
    .values({ county, fund_id: of.id, rev, village_code: of.village_code, ...published, published_at: now })
    .execute()
  const data = { rev, hash: published.commitment.toString('hex') }
  const by = { kind: 'system' as const }
  const action = { id: published.leaf_id, verb: 'published' as const, at_ms: now.getTime(), by, data }
  return await append(context, of, state, { action, hash: null })
}
