import { ASSESSMENT_CATEGORY } from '#kernel/log/leaf.ts'
import type { Context } from '#platform/context.ts'
import { factStore } from '#platform/facts/store.ts'
import { publishBytes } from '#platform/log/publish-bytes.ts'
import type { AssessmentRow } from '../queries/assessment.ts'
import {
  type AssessmentAction,
  type AssessmentState,
  applied,
  cardOf,
  publicBody,
  type Scorer,
} from '../rules/index.ts'

export type Of = Pick<AssessmentRow, 'id' | 'village_code'>

/** The folded columns; all of them can be computed again from the facts. */
export function columnsOf(state: AssessmentState) {
  const permilleOf = (scorer: Scorer): number | null => {
    const scores = state.scores[scorer]
    return scores ? cardOf(state.standard, scores, state.figures).permille : null
  }
  return {
    stage: state.stage,
    level: state.level ?? null,
    self_permille: permilleOf('self') ?? 0,
    town_permille: permilleOf('town'),
    county_permille: permilleOf('county'),
    notice_until: state.noticeUntil ?? null,
    waiting: state.objections.filter(({ answer }) => !answer).length,
    recognised_on: state.recognisedOn ?? null,
    review_due: state.reviewDue ?? null,
    version: state.version,
  }
}

export const { append, insertFact } = factStore({
  facts: 'assessment_fact',
  about: 'assessment_id',
  table: 'assessment',
  applied,
  columnsOf,
})

/** What hangs in public goes into the log with the act that hangs it: the system does it, nobody can forget it. */
export async function publish(context: Context, of: Of, state: AssessmentState): Promise<AssessmentState> {
  const { tx, county, now, today } = context
  const rev = state.publications + 1
  const said = publicBody(of.id, of.village_code, state)
  const about = { id: of.id, cat: ASSESSMENT_CATEGORY, rev, day: today }
  const published = await publishBytes(context, of.village_code, about, said)
  await tx
    .insertInto('assessment_publication')
    .values({ county, assessment_id: of.id, rev, village_code: of.village_code, ...published, published_at: now })
    .execute()
  const action: AssessmentAction = {
    ...{ id: published.leaf_id, verb: 'published', at_ms: now.getTime(), by: { kind: 'system' } },
    data: { rev, hash: published.commitment.toString('hex') },
  }
  return await append(context, of, state, action, null)
}
