import { type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import { inTerritory } from '#platform/access/village-reach.ts'
import type { Context } from '#platform/context.ts'
import type { Assessment, DB } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import { type Publication, publishedOf } from '#platform/log/publications.ts'
import type { AssessmentAction, AssessmentState } from '../rules/index.ts'

type Seeing = Pick<Context, 'tx' | 'county' | 'actor' | 'scope'>
export type AssessmentRow = Selectable<Assessment>

export interface AssessmentDetail {
  row: AssessmentRow
  state: AssessmentState
  actions: readonly AssessmentAction[]
}

/** The rounds of one's territory: the only way in for desks; the database is asked whether the reader works there. */
export const assessmentsWithin = (context: Seeing): SelectQueryBuilder<DB, 'assessment', object> =>
  context.tx
    .selectFrom('assessment')
    .where('assessment.county', '=', context.county)
    .where(sql<boolean>`works_for(assessment.village_code)`)
    .where(inTerritory(context, 'assessment'))

/** The round within reach; outside it 404, as if it did not exist. `hold`: until the transaction ends. */
export async function getAssessment(context: Context, id: string, hold = false): Promise<AssessmentRow> {
  const query = assessmentsWithin(context).selectAll('assessment').where('assessment.id', '=', id)
  const found = await (hold ? query.forUpdate() : query).executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

/** The one of this village, for everybody. @throws Problem `not-found` 404 */
export async function getPublicAssessment(
  { tx, county }: Context,
  village: string,
  id: string,
): Promise<AssessmentRow> {
  const found = await tx
    .selectFrom('assessment')
    .selectAll()
    .where('county', '=', county)
    .where('village_code', '=', village)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

/** All rounds of a village, the newest first. */
export const roundsOf = ({ tx, county }: Context, village: string): Promise<AssessmentRow[]> =>
  tx
    .selectFrom('assessment')
    .selectAll()
    .where('county', '=', county)
    .where('village_code', '=', village)
    .orderBy('opened_at', 'desc')
    .limit(20)
    .execute()

export const actionsOf = (context: Context, id: string): Promise<AssessmentAction[]> =>
  factsOf(context, 'assessment_fact', 'assessment_id', id)

export const publicationsOf = (context: Context, id: string): Promise<Publication[]> =>
  publishedOf(context, 'assessment_publication', 'assessment_id', id)
