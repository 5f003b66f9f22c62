import { refuse } from '#kernel/problem.ts'
import type { ActionData, BodyTerm, PostAction, PostBook, Term } from '../shapes/vocabulary.ts'
import { faultOfKin } from './kin.ts'

type Effect = (before: PostBook, data: ActionData) => Partial<PostBook>

const given = <T>(value: T | undefined): T => {
  if (value === undefined) throw refuse('post.incomplete', 422)
  return value
}

/** The last day on which the post was held. */
export const lastDayOf = ({ until, ended }: Term): string => (ended && ended.on < until ? ended.on : until)

/** Whether two spans of days, both ends included, share one. */
const share = (a: { since: string; last: string }, b: { since: string; last: string }): boolean =>
  a.since <= b.last && b.since <= a.last
export const sharesDays = (a: Term, b: Term): boolean =>
  share({ since: a.since, last: lastDayOf(a) }, { since: b.since, last: lastDayOf(b) })

export const holdsOn = (term: Term, day: string): boolean => term.since <= day && day <= lastDayOf(term)

export const bodyTermOn = (book: PostBook, body: string, day: string): BodyTerm | undefined =>
  book.formed.findLast((one) => one.body === body && one.since <= day && day <= one.until)

export const termOf = ({ terms }: PostBook, id: string): Term => {
  const found = terms.find((one) => one.id === id)
  if (!found) throw refuse('post.no-term', 422, { field: 'term' })
  return found
}

const formed: Effect = (before, { formed: term }) => {
  const { body, since, until } = given(term)
  if (since > until) throw refuse('post.days', 422, { field: 'since' })
  const other = before.formed.find((one) => one.body === body && one.since <= until && since <= one.until)
  if (other)
    throw refuse('post.body-overlap', 422, { field: 'since', params: { since: other.since, until: other.until } })
  return { formed: [...before.formed, given(term)] }
}

/** Nobody holds one post twice, and nobody two posts of one body. */
const appointed: Effect = (before, { term: maybe }) => {
  const term = given(maybe)
  if (!before.officers.some(({ id }) => id === term.officer)) throw refuse('post.no-officer', 422, { field: 'officer' })
  if (term.since > term.until) throw refuse('post.days', 422, { field: 'since' })
  if (!bodyTermOn(before, term.body, term.since)) throw refuse('post.no-body-term', 422, { field: 'since' })
  const own = before.terms.find(
    (one) => one.officer === term.officer && one.body === term.body && sharesDays(one, term),
  )
  if (own) throw refuse('post.overlap', 422, { field: 'since', params: { since: own.since, until: lastDayOf(own) } })
  return { terms: [...before.terms, term] }
}

const changed = (before: PostBook, id: string, change: (term: Term) => Term): Partial<PostBook> => {
  const term = termOf(before, id)
  return { terms: before.terms.map((one) => (one === term ? change(one) : one)) }
}

const ended: Effect = (before, { of, ended: end }) =>
  changed(before, given(of), (term) => {
    const { on } = given(end)
    if (term.ended) throw refuse('post.ended', 409)
    if (on < term.since || on > term.until) throw refuse('post.days', 422, { field: 'on' })
    return { ...term, ended: given(end) }
  })

const handedOver: Effect = (before, { of, handOver }) =>
  changed(before, given(of), (term) => {
    if (term.handedOver) throw refuse('post.handed-over', 409)
    const { to, day } = given(handOver)
    if (day < lastDayOf(term)) throw refuse('post.still-held', 409)
    if (to === term.officer || !before.officers.some(({ id }) => id === to))
      throw refuse('post.no-officer', 422, { field: 'to' })
    return { ...term, handedOver: given(handOver) }
  })

const declared: Effect = (before, { declaration: maybe }) => {
  const declaration = given(maybe)
  const { officer, other } = declaration
  for (const [field, id] of Object.entries({ officer, other }))
    if (id !== undefined && !before.officers.some((one) => one.id === id))
      throw refuse('post.no-officer', 422, { field })
  const fault = faultOfKin(before, declaration)
  if (fault) throw refuse(`post.${fault}`, 422, { field: 'other' })
  return { declared: [...before.declared, declaration] }
}

const declarationEnded: Effect = (before, { of, day }) => {
  const found = before.declared.find(({ id }) => id === given(of))
  if (!found) throw refuse('post.no-declaration', 422, { field: 'declaration' })
  if (found.endedOn !== undefined) throw refuse('post.ended', 409)
  return { declared: before.declared.map((one) => (one === found ? { ...one, endedOn: given(day) } : one)) }
}

const EFFECTS: Record<PostAction['verb'], Effect> = {
  entered: (before, { officer }) => ({ officers: [...before.officers, given(officer)] }),
  formed,
  appointed,
  'duty-set': (before, { of, duties, phone }) =>
    changed(before, given(of), (term) => ({
      ...term,
      ...(duties === undefined ? {} : { duties }),
      ...(phone === undefined ? {} : { phone }),
    })),
  ended,
  'handed-over': handedOver,
  declared,
  'declaration-ended': declarationEnded,
}

export const EMPTY: PostBook = { officers: [], formed: [], terms: [], declared: [], version: 0 }

/** The book after one more fact. @throws Problem 409 or 422 */
export const applied = (before: PostBook, { verb, data }: PostAction): PostBook => ({
  ...before,
  ...EFFECTS[verb](before, data),
  version: before.version + 1,
})

/** As it is known by so many facts; given those that were recorded by a day, as it was known on that day. */
export const folded = (actions: readonly PostAction[]): PostBook => actions.reduce(applied, EMPTY)
