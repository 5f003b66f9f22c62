import { DELIBERATION_CATEGORY } from '#kernel/log/leaf.ts'
import type { Context } from '#platform/context.ts'
import { appendFact } from '#platform/facts/append.ts'
import { storeFold } from '#platform/facts/store.ts'
import { publishBytes } from '#platform/log/publish-bytes.ts'
import type { TopicRow } from '../queries/topic.ts'
import { applied, type DeliberationFact, type DeliberationState, publicBody, seatsOf } from '../rules/index.ts'

type Of = Pick<TopicRow, 'id' | 'village_code'>

/** The folded columns; all of them can be computed again from the facts. */
export const columnsOf = (state: DeliberationState) => ({
  stage: state.stage,
  hidden: state.hidden,
  since_at: new Date(state.since_ms),
  meets_on: state.meetsOn ?? null,
  consensus: state.consensus ?? null,
  way: state.way ?? null,
  due_on: state.dueOn ?? null,
  seats: seatsOf(state),
  rated: state.raters.length,
  solved: state.ratings.yes,
  version: state.version,
})

/** Appends the fact and stores what follows from it. */
export async function append(
  context: Context,
  of: Of,
  before: DeliberationState,
  fact: DeliberationFact,
  hash: Buffer | null,
  links: { decision_id?: string; matter_id?: string } = {},
): Promise<DeliberationState> {
  const after = applied(before, fact)
  await appendFact(context, 'deliberation_fact', 'deliberation_id', of, after.version, fact, hash)
  await storeFold(context, 'deliberation', of.id, { ...columnsOf(after), ...links })
  return after
}

/** The minutes of every meeting and the outcome publish themselves: nobody has to remember, and nobody can hold them back. */
export async function publishIfDue(
  context: Context,
  of: Of,
  facts: readonly DeliberationFact[],
  state: DeliberationState,
): Promise<void> {
  const verb = facts.at(-1)?.verb
  if (verb !== 'met' && verb !== 'completed') return
  const rev = facts.filter((fact) => fact.verb === 'met' || fact.verb === 'completed').length
  const leaf = { id: of.id, cat: DELIBERATION_CATEGORY, rev, day: context.today }
  const said = publicBody(of.id, of.village_code, facts, state)
  const published = await publishBytes(context, of.village_code, leaf, said)
  const row = { county: context.county, deliberation_id: of.id, rev, village_code: of.village_code }
  await context.tx
    .insertInto('deliberation_publication')
    .values({ ...row, ...published, published_at: context.now })
    .execute()
}
