import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { appendFact } from '#platform/facts/append.ts'
import { storeFold } from '#platform/facts/store.ts'
import type { FundRow } from '../queries/fund.ts'
import { actorNow, applied, type FundAction, type FundState, flaggedOf, sumsOf } from '../rules/index.ts'

export type Of = Pick<FundRow, 'id' | 'village_code'>

/** The folded columns; all of them can be computed again from the actions. */
export function columnsOf(state: FundState) {
  const sums = sumsOf(state)
  return {
    stage: state.stage,
    actor: actorNow(state) ?? null,
    wait_until: state.waitUntil ?? null,
    list: state.list,
    people: sums.people,
    listed_cents: sums.listedCents,
    flagged: flaggedOf(state),
    objections: state.objections,
    approved_on: state.approvedOn ?? null,
    sent_cents: sums.sentCents,
    paid_cents: sums.paidCents,
    paid_people: sums.paidPeople,
    unpaid_people: sums.unpaidPeople,
    since_at: new Date(state.since_ms),
    version: state.version,
  }
}

export const insertFact = (context: Context, of: Of, seq: number, action: FundAction, hash: Buffer | null) =>
  appendFact(context, 'fund_action', 'fund_id', of, seq, action, hash)

/** How recipients stand now; only those that changed are written. */
async function keepLines({ tx, county }: Context, of: Of, before: FundState, after: FundState): Promise<void> {
  if (before.list !== after.list) return
  const changed = after.lines.flatMap((line, i) => (line === before.lines[i] ? [] : [{ n: i + 1, ...line }]))
  if (changed.length === 0) return
  await sql`
    update fund_recipient r set cleared = u.cleared, state = u.state, reason = u.reason, paid_on = u.paid_on
    from unnest(${changed.map(({ n }) => n)}::int[], ${changed.map(({ cleared }) => cleared)}::boolean[],
      ${changed.map(({ state }) => state)}::text[], ${changed.map(({ reason }) => reason ?? null)}::text[],
      ${changed.map(({ paidOn }) => paidOn ?? null)}::date[]) as u (n, cleared, state, reason, paid_on)
    where r.county = ${county} and r.fund_id = ${of.id} and r.list = ${after.list} and r.n = u.n`.execute(tx)
}

interface Fact {
  action: FundAction
  hash: Buffer | null
  /** What lies beside the fact, written before the fold moves on: the database holds lines to how they stood. */
  beside?: (after: FundState) => Promise<void>
}

/** Appends the fact and stores what follows from it. */
export async function append(
  context: Context,
  of: Of,
  before: FundState,
  { action, hash, beside }: Fact,
): Promise<FundState> {
  const after = applied(before, action)
  await insertFact(context, of, after.version, action, hash)
  await beside?.(after)
  await keepLines(context, of, before, after)
  await storeFold(context, 'fund', of.id, columnsOf(after))
  return after
}
