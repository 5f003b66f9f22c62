import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { requireMay } from '../access.ts'
import type { AppraisalContext } from '../context.ts'
import type { DossierBody } from '../schema.ts'

/** A joint action as it was held, with result and paper; appended, also when it corrects. */
export async function noteDossierEntry(
  context: AppraisalContext,
  body: DossierBody,
): Promise<{ id: string; repeated: boolean }> {
  requireMay(context.actor, 'dossier')
  const { id, villageCode, heldOn, ...said } = body
  const hash = canonicalHash({ dossier: body })
  if (await wasDone(context, 'dossier_entry', id, hash)) return { id, repeated: true }
  if (!context.hasVillage(villageCode)) throw refuse('appraisal.no-village', 422, { field: 'villageCode' })
  if (!context.dossier.joints.some(({ key }) => key === said.joint))
    throw refuse('appraisal.no-joint', 422, { field: 'joint' })
  if (heldOn > context.today) throw refuse('appraisal.not-held', 422, { field: 'heldOn' })
  await context.tx
    .insertInto('dossier_entry')
    .values({
      ...{ county: context.county, id, village_code: villageCode, held_on: heldOn, ...said },
      ...{ noted_on: context.today, body_hash: hash },
    })
    .execute()
  // Which village it is about is nobody else's business, the auditor's included.
  await record(context, 'appraisal.dossier-noted', { kind: 'dossier-entry', id, place: context.county })
  return { id, repeated: false }
}
