import { TEAM_CATEGORY } from '#kernel/log/leaf.ts'
import type { Context } from '#platform/context.ts'
import { factStore } from '#platform/facts/store.ts'
import { publishBytes } from '#platform/log/publish-bytes.ts'
import type { TeamRow } from '../queries/team.ts'
import { applied, publicationOf, publicBody, type TeamFact, type TeamState } from '../rules/index.ts'

/** The folded columns; all of them can be computed again from the facts. */
export const columnsOf = (state: TeamState) => ({
  stage: state.stage,
  since_at: new Date(state.since_ms),
  notice_until: state.noticeUntil ?? null,
  recognised_on: state.recognisedOn ?? null,
  members: state.members.length,
  volunteers: state.members.filter(({ volunteer }) => volunteer).length,
  party: state.members.filter(({ party }) => party).length,
  saved_cents: state.savedCents,
  version: state.version,
})

type Of = Pick<TeamRow, 'id' | 'village_code'>

export const { append, insertFact } = factStore({
  facts: 'team_fact',
  about: 'team_id',
  table: 'team',
  applied,
  columnsOf,
})

/** The notice, the recognition and its end publish themselves. */
export async function publishIfDue(
  context: Context,
  of: Of,
  facts: readonly TeamFact[],
  state: TeamState,
): Promise<void> {
  const rev = publicationOf(facts)
  if (rev === undefined) return
  const leaf = { id: of.id, cat: TEAM_CATEGORY, rev, day: context.today }
  const said = publicBody(of.id, of.village_code, facts, state)
  const published = await publishBytes(context, of.village_code, leaf, said)
  const row = { county: context.county, team_id: of.id, rev, village_code: of.village_code }
  await context.tx
    .insertInto('team_publication')
    .values({ ...row, ...published, published_at: context.now })
    .execute()
}
