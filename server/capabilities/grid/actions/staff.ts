import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { staffOf } from '../queries/staff.ts'
import type { NewLeave, NewPost, NewTraining, PostEnding } from '../shapes/staff.ts'

const written = (context: Context, verb: string, code: string, id: string) =>
  record(context, `grid.${verb}`, { kind: 'grid-post', id, place: code })

/** A post is taken up; a successor takes it over with the grid's open work, which is held by the grid and not by the person. */
export async function takePost(context: Context, code: string, body: NewPost): Promise<void> {
  const { tx, county, actor } = context
  const { requestId: id, role, personName, phone, validFrom, termUntil, follows } = body
  const { posts } = await staffOf(context, code)
  const hash = canonicalHash({
    code,
    role,
    personName,
    phone,
    validFrom,
    termUntil: termUntil ?? null,
    follows: follows ?? null,
  })
  if (await wasDone(context, 'grid_post', id, hash)) return
  if (termUntil !== undefined && termUntil <= validFrom) throw refuse('post.days', 422, { field: 'termUntil' })
  if (follows) await endPost(context, code, { requestId: id, postId: follows, validTo: validFrom })
  const heads = posts.filter((one) => one.role === 'head' && one.to === null && one.id !== follows)
  if (role === 'head' && heads.length > 0) throw refuse('post.head-taken', 409, { field: 'role' })
  await tx
    .insertInto('grid_post')
    .values({
      county,
      id,
      grid_code: code,
      role,
      person_name: personName.trim(),
      phone: phone.trim(),
      valid_from: validFrom,
      term_until: termUntil ?? null,
      named_by: actor.kind === 'staff' ? actor.id : null,
      body_hash: hash,
    })
    .execute()
  await written(context, 'post-taken', code, id)
}

/** @throws Problem `post.unknown` 404 field, `post.days` 422 */
export async function endPost(context: Context, code: string, { postId, validTo }: PostEnding): Promise<void> {
  const post = await openPost(context, code, postId)
  if (post.to === validTo) return
  if (validTo <= post.from) throw refuse('post.days', 422, { field: 'validTo' })
  await context.tx
    .updateTable('grid_post')
    .set({ valid_to: validTo })
    .where('county', '=', context.county)
    .where('id', '=', postId)
    .execute()
  await written(context, 'post-ended', code, postId)
}

async function openPost(context: Context, code: string, postId: string) {
  const { posts } = await staffOf(context, code)
  const found = posts.find(({ id }) => id === postId)
  if (!found) throw refuse('post.unknown', 422, { field: 'postId' })
  return found
}

/** Somebody is away; the deputy stands on the public page in their place. */
export async function takeLeave(context: Context, code: string, body: NewLeave): Promise<void> {
  const { requestId: id, postId, fromOn, toOn, deputyName, deputyPhone } = body
  await openPost(context, code, postId)
  if (toOn < fromOn) throw refuse('post.days', 422, { field: 'toOn' })
  const { numInsertedOrUpdatedRows: added } = await context.tx
    .insertInto('grid_leave')
    .values({
      county: context.county,
      id,
      post_id: postId,
      grid_code: code,
      from_on: fromOn,
      to_on: toOn,
      deputy_name: deputyName.trim(),
      deputy_phone: deputyPhone.trim(),
    })
    .onConflict((is) => is.constraint('grid_leave_pk').doNothing())
    .executeTakeFirstOrThrow()
  if (Number(added ?? 0) > 0) await written(context, 'leave-taken', code, postId)
}

export async function addTraining(context: Context, code: string, body: NewTraining): Promise<void> {
  const { requestId: id, postId, heldOn, topic, hours } = body
  await openPost(context, code, postId)
  const { numInsertedOrUpdatedRows: added } = await context.tx
    .insertInto('grid_training')
    .values({
      county: context.county,
      id,
      post_id: postId,
      grid_code: code,
      held_on: heldOn,
      topic: topic.trim(),
      hours,
    })
    .onConflict((is) => is.constraint('grid_training_pk').doNothing())
    .executeTakeFirstOrThrow()
  if (Number(added ?? 0) > 0) await written(context, 'trained', code, postId)
}
