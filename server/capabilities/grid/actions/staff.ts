import type { TSchema } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { staffOf } from '../queries/staff.ts'
import { NewLeave, NewPost, NewTraining, PostEnding } from '../shapes/staff.ts'

export interface StaffActEnd {
  id: string
  repeated: boolean
}

const written = (context: Context, verb: string, code: string, id: string) =>
  record(context, `grid.${verb}`, { kind: 'grid-post', id, place: code })

/** A post is taken up; a successor takes it over with the grid's open work, which is held by the grid and not by the person. */
async function takePost(context: Context, code: string, body: NewPost): Promise<StaffActEnd> {
  const { tx, county, actor } = context
  const { id, role, personName, phone, validFrom, termUntil, follows } = body
  const { posts } = await staffOf(context, code)
  const content = { code, role, personName, phone, validFrom, termUntil: termUntil ?? null, follows: follows ?? null }
  const hash = canonicalHash(content)
  if (await wasDone(context, 'grid_post', id, hash)) return { id, repeated: true }
  if (termUntil !== undefined && termUntil <= validFrom) throw refuse('post.days', 422, { field: 'termUntil' })
  if (follows) await endPost(context, code, { id, postId: follows, validTo: validFrom })
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
      recorded_at: context.now,
      named_by: actor.kind === 'staff' ? actor.id : null,
      body_hash: hash,
    })
    .execute()
  await written(context, 'post-taken', code, id)
  return { id, repeated: false }
}

/** @throws Problem `post.unknown` 422 field, `post.days` 422 */
async function endPost(context: Context, code: string, { id, postId, validTo }: PostEnding): Promise<StaffActEnd> {
  const post = await openPost(context, code, postId)
  if (post.to === validTo) return { id, repeated: true }
  if (validTo <= post.from) throw refuse('post.days', 422, { field: 'validTo' })
  await context.tx
    .updateTable('grid_post')
    .set({ valid_to: validTo, end_recorded_at: context.now })
    .where('county', '=', context.county)
    .where('id', '=', postId)
    .execute()
  await written(context, 'post-ended', code, postId)
  return { id, repeated: false }
}

async function openPost(context: Context, code: string, postId: string) {
  const { posts } = await staffOf(context, code)
  const found = posts.find(({ id }) => id === postId)
  if (!found) throw refuse('post.unknown', 422, { field: 'postId' })
  return found
}

/** Somebody is away; the deputy stands on the public page in their place. */
async function takeLeave(context: Context, code: string, body: NewLeave): Promise<StaffActEnd> {
  const { id, postId, fromOn, toOn, deputyName, deputyPhone } = body
  await openPost(context, code, postId)
  const content = { code, postId, fromOn, toOn, deputyName: deputyName ?? null, deputyPhone: deputyPhone ?? null }
  const hash = canonicalHash(content)
  if (await wasDone(context, 'grid_leave', id, hash)) return { id, repeated: true }
  if (toOn < fromOn) throw refuse('post.days', 422, { field: 'toOn' })
  if ((deputyName === undefined) !== (deputyPhone === undefined))
    throw refuse('post.deputy', 422, { field: deputyName === undefined ? 'deputyName' : 'deputyPhone' })
  await context.tx
    .insertInto('grid_leave')
    .values({
      county: context.county,
      id,
      post_id: postId,
      grid_code: code,
      from_on: fromOn,
      to_on: toOn,
      deputy_name: deputyName?.trim() ?? null,
      deputy_phone: deputyPhone?.trim() ?? null,
      body_hash: hash,
    })
    .execute()
  await written(context, 'leave-taken', code, postId)
  return { id, repeated: false }
}

async function addTraining(context: Context, code: string, body: NewTraining): Promise<StaffActEnd> {
  const { id, postId, heldOn, topic, hours } = body
  await openPost(context, code, postId)
  const hash = canonicalHash({ code, postId, heldOn, topic, hours })
  if (await wasDone(context, 'grid_training', id, hash)) return { id, repeated: true }
  await context.tx
    .insertInto('grid_training')
    .values({
      county: context.county,
      id,
      post_id: postId,
      grid_code: code,
      held_on: heldOn,
      topic: topic.trim(),
      hours,
      body_hash: hash,
    })
    .execute()
  await written(context, 'trained', code, postId)
  return { id, repeated: false }
}

interface StaffAct {
  resource: 'posts' | 'post-endings' | 'leaves' | 'trainings'
  body: TSchema
  summary: string
  work: (context: Context, code: string, body: never) => Promise<StaffActEnd>
}

/** What a desk does about the people of a grid; pages and API are made from this list. */
export const STAFF_ACTS: readonly StaffAct[] = [
  {
    resource: 'posts',
    body: NewPost,
    summary: 'Somebody takes up a post, also in the place of somebody else',
    work: takePost,
  },
  { resource: 'post-endings', body: PostEnding, summary: 'Somebody leaves a post on a day', work: endPost },
  { resource: 'leaves', body: NewLeave, summary: 'Somebody is away, with a deputy or without', work: takeLeave },
  { resource: 'trainings', body: NewTraining, summary: 'A training that somebody had', work: addTraining },
]
