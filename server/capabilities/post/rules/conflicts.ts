import type { PostRule, VillageBody } from '#capabilities/playbook/schema.ts'
import { refuse } from '#kernel/problem.ts'
import type { PostBook, Relation, Term } from '../shapes/vocabulary.ts'
import { holdsOn, sharesDays } from './fold.ts'
import { kinBetween } from './kin.ts'

export type Body = VillageBody & { key: string; basis: { zh: string; en: string; source?: string | undefined } }
export type Incompatible = PostRule & { key: string; basis: Body['basis'] }

export interface Conflict {
  rule: Incompatible
  terms: readonly [Term, Term]
  relation: Relation | 'same'
}

const isSide = (side: PostRule['between'][number], { body, post }: Term): boolean =>
  side.body === body && (side.posts === undefined || side.posts.includes(post))

/** Pairs of posts that the rules keep apart, held at the same time by one person or by kin. */
function conflictsOf(book: PostBook, rules: readonly Incompatible[]): Conflict[] {
  const found: Conflict[] = []
  for (const rule of rules) {
    const [one, other] = rule.between
    for (const a of book.terms.filter((term) => isSide(one, term)))
      for (const b of book.terms.filter((term) => isSide(other, term))) {
        if (a.id === b.id || !sharesDays(a, b)) continue
        const relation = a.officer === b.officer ? 'same' : kinBetween(book, a.officer, b.officer)
        if (relation !== undefined && rule.relations.includes(relation)) found.push({ rule, terms: [a, b], relation })
      }
  }
  return found
}

export const conflictsOn = (book: PostBook, rules: readonly Incompatible[], day: string): Conflict[] =>
  conflictsOf(book, rules).filter(({ terms }) => terms.every((term) => holdsOn(term, day)))

/** A post that the rules do not let this person take is refused with the rule’s own words. @throws Problem 422 */
export function requireFit(after: PostBook, term: Term, bodies: readonly Body[], rules: readonly Incompatible[]): void {
  const body = bodies.find(({ key }) => key === term.body)
  const post = body?.posts.find(({ key }) => key === term.post)
  if (!body || !post) throw refuse('post.no-post', 422, { field: 'post' })
  const beside = after.terms.filter((one) => one.body === term.body && sharesDays(one, term))
  const inPost = beside.filter((one) => one.post === term.post)
  const holder = inPost.find(({ id }) => id !== term.id)
  if (inPost.length > post.most && holder)
    throw refuse('post.seat-taken', 422, { field: 'post', params: { since: holder.since, until: holder.until } })
  const members = beside.filter((one) => body.posts.some(({ key, staff }) => key === one.post && !staff))
  if (members.length > body.members.most)
    throw refuse('post.too-many', 422, { field: 'post', params: { most: body.members.most } })
  const against = conflictsOf(after, rules).find(
    ({ rule, terms }) => rule.effect === 'refuse' && terms.some(({ id }) => id === term.id),
  )
  if (against) {
    const { says } = against.rule
    throw refuse('post.incompatible', 422, { field: 'officer', params: { zh: says.zh, en: says.en } })
  }
}
