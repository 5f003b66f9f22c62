import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { DisclosureContext } from '../context.ts'
import { courseOf, versionsOf } from '../queries/disclosure.ts'
import { folded } from '../rules/index.ts'
import type { ErasureBody } from '../schema.ts'
import { append } from './act.ts'
import { followWithCopy } from './copy.ts'

/**
 * Erases one version's content and salt for good (personal data that should never have been out). Its leaf stays in the
 * log and tells nothing any more; that it was erased, when and why, stands on the page.
 */
export async function eraseVersion(
  context: DisclosureContext,
  id: string,
  body: ErasureBody,
): Promise<{ repeated: boolean }> {
  const { tx, county, now } = context
  // The administrator has no casework: published entries are found as everybody finds them.
  const found = tx.selectFrom('disclosure').selectAll().where('county', '=', county).where('id', '=', id)
  const published = await found.executeTakeFirst()
  if (!published || published.rev === 0) throw refuse('not-found', 404)
  requireMay(context.actor, 'erase', published.village_code)
  const row = await found.forUpdate().executeTakeFirstOrThrow()
  const { id: actionId, rev, reason } = body
  const hash = canonicalHash({ verb: 'erased', disclosure: id, rev, reason })
  if (await wasDone(context, 'disclosure_action', actionId, hash)) return { repeated: true }
  const version = (await versionsOf(context, id)).find((one) => one.rev === rev)
  if (!version || version.erased_at !== null) throw refuse('not-found', 404)
  const action = {
    id: actionId,
    verb: 'erased' as const,
    at_ms: now.getTime(),
    by: byActor(context),
    data: { rev, reason },
  }
  await append(context, row, folded(await courseOf(context, id)), action, hash)
  await tx
    .updateTable('disclosure_version')
    .set({ body: null, salt: null, erased_at: now })
    .where('county', '=', county)
    .where('disclosure_id', '=', id)
    .where('rev', '=', rev)
    .execute()
  await followWithCopy(context, version.leaf_id)
  if (row.public_rev === rev)
    await tx.deleteFrom('disclosure_file').where('county', '=', county).where('disclosure_id', '=', id).execute()
  await record(
    context,
    'disclosure.erased',
    { kind: 'disclosure', id, place: row.village_code },
    { rev, action: actionId },
  )
  return { repeated: false }
}
