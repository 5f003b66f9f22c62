import { refuse } from '#kernel/problem.ts'
import { requirePublicText } from '#kernel/public-text.ts'
import { requireVillage } from '#platform/access/village.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { PostContext } from '../context.ts'
import { actionsOf, getBookForChange } from '../queries/book.ts'
import { applied, folded, type PostAction, requireFit } from '../rules/index.ts'
import type { ActBody, DeskVerb } from '../schema.ts'
import { dataOf } from './data.ts'
import { publishBook } from './publish.ts'
import { append, keepPrivate } from './store.ts'

export interface Acted {
  id: string
  version: number
  repeated: boolean
}

/** One act on a village’s posts: reach (404), the same id again, power (403), then what book and rules allow (409, 422). */
export async function actOnPosts(context: PostContext, village: string, verb: DeskVerb, body: ActBody): Promise<Acted> {
  await requireVillage(context, village)
  const { id, seen, ...content } = body
  const hash = canonicalHash({ village, verb, ...content })
  if (await wasDone(context, 'post_action', id, hash)) {
    const { version } = folded(await actionsOf(context, village))
    return { id, version, repeated: true }
  }
  requireMay(context.actor, verb, village)
  const row = await getBookForChange(context, village)
  const book = folded(await actionsOf(context, village))
  if (seen !== book.version) throw refuse('post.changed', 409)
  const { basis, duties, text, name, party, firm } = body
  requirePublicText({ basis, duties, text, name, ...(firm ? { party } : {}) })
  const data = await dataOf(verb, { context, village, book, body })
  const action: PostAction = { id, verb, at_ms: context.now.getTime(), by: byActor(context), data }
  const after = applied(book, action)
  if (data.term) {
    const { posts } = context
    requireFit(after, data.term, posts.bodiesOn(data.term.since), posts.keptApartOn(data.term.since))
  }
  await append(context, row, after, action, hash)
  await keepPrivate(context, village, after, action, body, hash)
  await publishBook(context, row, after)
  await record(context, `post.${verb}`, { kind: 'post', id, place: village })
  return { id, version: after.version, repeated: false }
}
