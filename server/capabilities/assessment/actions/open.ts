import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { requireVillage } from '#platform/access/village.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { AssessmentContext } from '../context.ts'
import { roundsOf } from '../queries/assessment.ts'
import { figuresOf, spanBefore } from '../queries/measure.ts'
import { type AssessmentAction, applied } from '../rules/index.ts'
import type { SelfBody } from '../schema.ts'
import { readScores } from './scores.ts'
import { columnsOf, insertFact } from './store.ts'

/** A village assesses itself by the standard of the day; what the records say is read now and stays with the round. */
export async function assessSelf(
  context: AssessmentContext,
  body: SelfBody,
): Promise<{ id: string; version: number; repeated: boolean }> {
  const { id, villageCode } = body
  const { tx, county, now, today, assessments } = context
  await requireVillage(context, villageCode)
  requireMay(context.actor, 'self-assessed', villageCode)
  const hash = canonicalHash({ assess: body })
  if (await wasDone(context, 'assessment', id, hash)) return { id, version: 1, repeated: true }
  const rounds = await roundsOf(context, villageCode)
  if (rounds.some(({ stage }) => ['self', 'town', 'notice'].includes(stage))) throw refuse('assessment.running', 409)
  const standard = assessments.standardOn(today)
  const { scores, reasons } = readScores(standard, body)
  const span = spanBefore(today)
  const figures = await figuresOf(context, villageCode, span)
  const at_ms = now.getTime()
  const action: AssessmentAction = {
    ...{ id: newId(at_ms), verb: 'self-assessed', at_ms, by: byActor(context) },
    data: { standard, scores, reasons, figures, ...span },
  }
  const state = applied(undefined, action)
  const of = { id, village_code: villageCode }
  await tx
    .insertInto('assessment')
    .values({
      ...{ county, ...of, standard: standard.key, standard_from: standard.version },
      ...{ opened_at: now, body_hash: hash, ...columnsOf(state) },
    })
    .execute()
  await insertFact(context, of, state.version, action, null)
  await record(context, 'assessment.self-assessed', { kind: 'assessment', id, place: villageCode })
  return { id, version: state.version, repeated: false }
}
