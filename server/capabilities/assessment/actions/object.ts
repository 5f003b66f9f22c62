import { maskText } from '#kernel/mask.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import { actionsOf, getPublicAssessment } from '../queries/assessment.ts'
import { type AssessmentAction, folded } from '../rules/index.ts'
import type { ObjectionBody } from '../schema.ts'
import { append } from './store.ts'

/** Anybody objects while the score hangs, without a name; numbers of people in the text are hidden before it is kept. */
export async function objectTo(
  context: Context,
  village: string,
  assessmentId: string,
  { id, text }: ObjectionBody,
): Promise<{ id: string; repeated: boolean }> {
  const { now, today } = context
  await getPublicAssessment(context, village, assessmentId)
  const hash = canonicalHash({ object: assessmentId, text })
  if (await wasDone(context, 'assessment_fact', id, hash)) return { id, repeated: true }
  await asSystem(context, async () => {
    // Two at one moment wait for each other, as acts do.
    const row = await context.tx
      .selectFrom('assessment')
      .select(['id', 'village_code'])
      .where('county', '=', context.county)
      .where('id', '=', assessmentId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const action: AssessmentAction = {
      ...{ id, verb: 'objected', at_ms: now.getTime(), by: { kind: 'resident' } },
      data: { text: maskText(text), day: today },
    }
    await append(context, row, folded(await actionsOf(context, assessmentId)), action, hash)
    await record(
      context,
      'assessment.objected',
      { kind: 'assessment', id: assessmentId, place: village },
      { action: id },
    )
  })
  return { id, repeated: false }
}
