import { PARTNERSHIP_CATEGORY } from '#kernel/log/leaf.ts'
import type { Context } from '#platform/context.ts'
import { factStore } from '#platform/facts/store.ts'
import { publishBytes } from '#platform/log/publish-bytes.ts'
import type { PartnershipRow } from '../queries/partnership.ts'
import { applied, type PartnershipFact, type PartnershipState, publicationOf, publicBody } from '../rules/index.ts'

/** The folded columns; all of them can be computed again from the facts. */
export const columnsOf = (state: PartnershipState) => {
  const standing = state.measures.filter(({ isDropped }) => !isDropped)
  return {
    stage: state.stage,
    since_at: new Date(state.since_ms),
    started_on: state.startedOn ?? null,
    measures: standing.length,
    done: standing.filter(({ doneOn }) => doneOn !== undefined).length,
    in_cents: state.inCents,
    out_cents: state.outCents,
    earned_cents: state.earnedCents,
    version: state.version,
  }
}

export const { append, insertFact } = factStore({
  facts: 'partnership_fact',
  about: 'partnership_id',
  table: 'partnership',
  applied,
  columnsOf,
})

type Of = Pick<PartnershipRow, 'id' | 'village_code' | 'partner_code' | 'partner_name'>

/** The start, every sum, every result and the end publish themselves. */
export async function publishIfDue(
  context: Context,
  of: Of,
  facts: readonly PartnershipFact[],
  state: PartnershipState,
): Promise<void> {
  const rev = publicationOf(facts)
  if (rev === undefined) return
  const leaf = { id: of.id, cat: PARTNERSHIP_CATEGORY, rev, day: context.today }
  const sides = { id: of.id, villageCode: of.village_code, partner: of.partner_code ?? of.partner_name ?? '' }
  const published = await publishBytes(context, of.village_code, leaf, publicBody(sides, facts, state))
  const row = { county: context.county, partnership_id: of.id, rev, village_code: of.village_code }
  await context.tx
    .insertInto('partnership_publication')
    .values({ ...row, ...published, published_at: context.now })
    .execute()
}
