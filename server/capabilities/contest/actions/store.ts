import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { CONTEST_CATEGORY } from '#kernel/log/leaf.ts'
import type { Context } from '#platform/context.ts'
import { factStore } from '#platform/facts/store.ts'
import { publishBytes } from '#platform/log/publish-bytes.ts'
import { CONTEST_PUBLISHED } from '../context.ts'
import { applied, type ContestAction, type ContestState, canonical } from '../rules/index.ts'

/** The folded columns; all of them can be computed again from the facts. */
export const columnsOf = (state: ContestState) => ({
  stage: state.stage,
  preview_until: state.previewUntil,
  waiting: state.objections.filter(({ answer }) => !answer).length,
  data: canonical(state.data),
  list: canonical(state.list),
  blacks: JSON.stringify(state.blacks),
  version: state.version,
})

export const { append, insertFact } = factStore({
  facts: 'contest_fact',
  about: 'round_id',
  table: 'contest_round',
  applied,
  columnsOf,
})

/** Data, list and what became of the black list go into the log together; whoever sends notices of it is told. */
export async function publish(context: Context, id: string, state: ContestState): Promise<ContestState> {
  const { tx, county, now, today } = context
  const rev = state.publications + 1
  const { data, list, blacks } = state
  const about = { id, cat: CONTEST_CATEGORY, rev, day: today }
  const published = await publishBytes(context, county, about, { data, list, blacks })
  await tx
    .insertInto('contest_publication')
    .values({ county, round_id: id, rev, ...published, published_at: now })
    .execute()
  const action: ContestAction = {
    ...{ id: newId(now.getTime()), verb: 'published', at_ms: now.getTime(), by: { kind: 'system' } },
    data: { rev, hash: published.commitment.toString('hex') },
  }
  const after = await append(context, id, state, action, null)
  const message = JSON.stringify({ id, place: county, units: list.units.map(({ unit }) => unit) })
  await sql`select pg_notify(${CONTEST_PUBLISHED}, ${message})`.execute(tx)
  return after
}
