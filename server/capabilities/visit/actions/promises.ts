import { findByNumber } from '#capabilities/matter/index.ts'
import { contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { requireRecord } from '../access.ts'
import type { VisitContext } from '../context.ts'
import type { NewOwnedIssue } from '../schema.ts'

/** What was promised at a door is done. Whether in time, the days say. Said twice, the first time counts. */
export async function keepPromise(context: VisitContext, recordId: string, n: number): Promise<{ repeated: boolean }> {
  requireRecord(context.actor, 'promise')
  const { tx, county, scope, now, actor } = context
  const found = await tx
    .selectFrom('visit_promise')
    .select(['grid_code', 'done_at'])
    .where('county', '=', county)
    .where('record_id', '=', recordId)
    .where('n', '=', n)
    .forUpdate()
    .executeTakeFirst()
  if (!found || actor.kind !== 'staff' || !contains(scope, found.grid_code)) throw refuse('not-found', 404)
  if (found.done_at) return { repeated: true }
  await tx
    .updateTable('visit_promise')
    .set({ done_at: now, done_by: actor.id })
    .where('county', '=', county)
    .where('record_id', '=', recordId)
    .where('n', '=', n)
    .execute()
  await record(context, 'promise.kept', { kind: 'grid-record', id: recordId, place: found.grid_code }, { n })
  return { repeated: false }
}

/** A leader answers for a matter in person, until a day that everybody may read. Neither is changed afterwards. */
export async function ownIssue(context: VisitContext, body: NewOwnedIssue): Promise<{ id: string; repeated: boolean }> {
  requireRecord(context.actor, 'own')
  const { tx, county, now, today, actor } = context
  if (actor.kind !== 'staff') throw refuse('forbidden', 403)
  const { id, number, ...content } = body
  const hash = canonicalHash({ number, ...content })
  if (await wasDone(context, 'owned_issue', id, hash)) return { id, repeated: true }
  const matter = await findByNumber(context, number)
  if (!matter) throw refuse('issue.no-matter', 422, { field: 'number' })
  if (matter.state === 'closed') throw refuse('issue.closed', 409, { field: 'number' })
  if (content.promisedOn < today) throw refuse('issue.past', 422, { field: 'promisedOn' })
  const { numInsertedOrUpdatedRows: added } = await tx
    .insertInto('owned_issue')
    .values({
      county,
      id,
      matter_id: matter.id,
      place_code: matter.placeCode,
      title: content.title,
      leader_name: content.leaderName,
      leader_post: content.leaderPost,
      promised_on: content.promisedOn,
      owned_at: now,
      owned_by: actor.id,
      body_hash: hash,
    })
    .onConflict((is) => is.columns(['county', 'matter_id']).doNothing())
    .executeTakeFirstOrThrow()
  if (!added) throw refuse('issue.owned', 409, { field: 'number' })
  await record(context, 'issue.owned', { kind: 'owned-issue', id, place: matter.placeCode }, { matter: matter.id })
  return { id, repeated: false }
}
