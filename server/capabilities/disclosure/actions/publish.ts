import { refuse } from '#kernel/problem.ts'
import { canonicalText } from '#platform/crypto/canonical.ts'
import { committed, newSalt } from '#platform/crypto/commitment.ts'
import { addLeaf } from '#platform/log/add-leaf.ts'
import type { DisclosureContext } from '../context.ts'
import { type DisclosureRow, findDraft, itemOf, readBody, versionsOf } from '../queries/disclosure.ts'
import { type Content, type DisclosureAction, type DisclosureState, masked } from '../rules/index.ts'
import { requireFit } from './checks.ts'
import { followWithCopy } from './copy.ts'

const MEDIA_TYPE = 'application/json'
const BY = 'role:village-publisher'

/**
 * Checked once more, masked, sealed with a salt, and put into the log in the same transaction. Papers are vouched for
 * through the content, which names each by its SHA-256.
 */
export async function publish(
  context: DisclosureContext,
  row: DisclosureRow,
  state: DisclosureState,
  { id: leafId }: DisclosureAction,
): Promise<void> {
  const { tx, county, now } = context
  const content = masked(itemOf(context, row), await requireFit(context, row))
  const body = canonicalText(content)
  const { salt, commitment, bytes } = committed(body, newSalt())
  const version = { county, disclosure_id: row.id, rev: state.rev, village_code: row.village_code, published_at: now }
  await tx
    .insertInto('disclosure_version')
    .values({ ...version, body, salt, commitment, bytes, leaf_id: leafId, erased_at: null })
    .execute()
  await tx.deleteFrom('disclosure_draft').where('county', '=', county).where('disclosure_id', '=', row.id).execute()
  await showFiles(context, row, content)
  await followWithCopy(context, leafId)
  await addLeaf(context, row.village_code, {
    t: state.rev === 1 ? 'publish' : 'revise',
    ...leafOf(context, row, leafId),
    rev: state.rev,
    body: { c: commitment.toString('hex'), len: bytes, mt: MEDIA_TYPE },
  })
}

const leafOf = ({ now }: DisclosureContext, row: DisclosureRow, leafId: string) => ({
  id: leafId,
  of: row.id,
  cat: row.item,
  per: row.period,
  at: now.toISOString(),
  by: BY,
})

/** Photos of a published version may be looked at by everybody. */
async function showFiles({ tx, county }: DisclosureContext, row: DisclosureRow, content: Content): Promise<void> {
  const names = content.files.map((file) => file.sha256)
  if (names.length === 0) return
  await tx
    .updateTable('disclosure_file')
    .set({ is_public: true })
    .where('county', '=', county)
    .where('disclosure_id', '=', row.id)
    .where('sha256', 'in', names)
    .execute()
}

/** Taken down: nobody reads it any more, the log and the page keep saying that it was there and why it went. */
export async function takeDown(
  context: DisclosureContext,
  row: DisclosureRow,
  state: DisclosureState,
  { id: leafId }: DisclosureAction,
): Promise<void> {
  const { tx, county } = context
  await tx.deleteFrom('disclosure_draft').where('county', '=', county).where('disclosure_id', '=', row.id).execute()
  await tx
    .updateTable('disclosure_file')
    .set({ is_public: false })
    .where('county', '=', county)
    .where('disclosure_id', '=', row.id)
    .execute()
  await addLeaf(context, row.village_code, { t: 'withdraw', ...leafOf(context, row, leafId), rev: state.rev })
}

/** A correction starts from what is published, or from an empty sheet when that was erased. */
export async function openCorrection(
  context: DisclosureContext,
  row: DisclosureRow,
  state: DisclosureState,
): Promise<void> {
  const { tx, county, now, actor } = context
  const before = (await versionsOf(context, row.id)).find((version) => version.rev === state.rev)
  if (!before) throw refuse('not-found', 404)
  if (await findDraft(context, row.id)) return
  const content: Content =
    before.body === null ? { figures: {}, tables: {}, explanations: [], files: [] } : readBody(before.body)
  await tx
    .insertInto('disclosure_draft')
    .values({
      county,
      disclosure_id: row.id,
      village_code: row.village_code,
      body: canonicalText(content),
      saved_at: now,
      saved_by: actor.kind === 'staff' ? actor.id : null,
    })
    .execute()
}
