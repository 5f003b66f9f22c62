import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { appendFact } from '#platform/facts/append.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { AppraisalContext } from '../context.ts'
import { factsOfEntry, getEntry } from '../queries/entry.ts'
import { appliedEntry, type EntryFact, foldedEntry } from '../rules/index.ts'
import type { ActBody, EntryBody, EntryVerb, ReviewBody } from '../schema.ts'

const audited = (context: AppraisalContext, verb: string, id: string) =>
  record(context, `appraisal.${verb}`, { kind: 'appraisal-entry', id, place: context.county })

const requireAhead = ({ today }: AppraisalContext, due: string | undefined): void => {
  if (due !== undefined && due < today) throw refuse('appraisal.past-day', 422, { field: 'due' })
}

/** A new entry of one of the lists. */
export async function noteEntry(
  context: AppraisalContext,
  body: EntryBody,
): Promise<{ id: string; repeated: boolean }> {
  requireMay(context.actor, 'note')
  const { id, villageCode, ...data } = body
  const { county, now, rule } = context
  const hash = canonicalHash({ note: body })
  if (await wasDone(context, 'appraisal_entry', id, hash)) return { id, repeated: true }
  if (!context.hasVillage(villageCode)) throw refuse('appraisal.no-village', 422, { field: 'villageCode' })
  if (!rule.lists.some(({ key }) => key === data.list)) throw refuse('appraisal.no-list', 422, { field: 'list' })
  requireAhead(context, data.due)
  const fact: EntryFact = { id: newId(now.getTime()), verb: 'noted', at_ms: now.getTime(), by: byActor(context), data }
  const of = { id, village_code: villageCode }
  await context.tx
    .insertInto('appraisal_entry')
    .values({ county, ...of, ...appliedEntry(undefined, fact), body_hash: hash })
    .execute()
  await appendFact(context, 'appraisal_entry_fact', 'entry_id', of, 1, fact, null)
  await audited(context, 'noted', id)
  return { id, repeated: false }
}

/** One act on an entry. */
export async function actOnEntry(context: AppraisalContext, id: string, verb: EntryVerb, body: ActBody) {
  requireMay(context.actor, verb)
  const row = await getEntry(context, id, true)
  const state = foldedEntry(await factsOfEntry(context, id))
  const { id: factId, seen, ...data } = body
  const hash = canonicalHash({ verb, entry: id, ...data })
  if (await wasDone(context, 'appraisal_entry_fact', factId, hash))
    return { id, version: state.version, stage: state.stage, repeated: true }
  if (seen !== state.version) throw refuse('appraisal.changed', 409)
  requireAhead(context, data.due)
  const fact: EntryFact = { id: factId, verb, at_ms: context.now.getTime(), by: byActor(context), data }
  const after = appliedEntry(state, fact)
  await appendFact(context, 'appraisal_entry_fact', 'entry_id', row, after.version, fact, hash)
  await context.tx
    .updateTable('appraisal_entry')
    .set(after)
    .where('county', '=', context.county)
    .where('id', '=', id)
    .execute()
  await audited(context, verb, id)
  return { id, version: after.version, stage: after.stage, repeated: false }
}

/** A review as it was announced; appended, also when it corrects. */
export async function noteReview(
  context: AppraisalContext,
  body: ReviewBody,
): Promise<{ id: string; repeated: boolean }> {
  requireMay(context.actor, 'review')
  const { id, villageCode, forFit, ...said } = body
  const hash = canonicalHash({ review: body })
  if (await wasDone(context, 'appraisal_review', id, hash)) return { id, repeated: true }
  if (!context.hasVillage(villageCode)) throw refuse('appraisal.no-village', 422, { field: 'villageCode' })
  if (said.present < 1 || forFit > said.present) throw refuse('appraisal.votes', 422, { field: 'forFit' })
  if (said.year > Number(context.today.slice(0, 4))) throw refuse('appraisal.not-yet', 422, { field: 'year' })
  await context.tx
    .insertInto('appraisal_review')
    .values({
      ...{ county: context.county, id, village_code: villageCode, ...said, for_fit: forFit },
      ...{ noted_on: context.today, body_hash: hash },
    })
    .execute()
  await record(context, 'appraisal.reviewed', { kind: 'appraisal-review', id, place: context.county })
  return { id, repeated: false }
}
