import type { PostBook } from '../shapes/vocabulary.ts'
import { type Body, type Conflict, conflictsOn, type Incompatible } from './conflicts.ts'
import { bodyTermOn, holdsOn, lastDayOf } from './fold.ts'

export const FINDINGS = [
  'never-formed',
  'expired',
  'ending',
  'vacant',
  'too-few',
  'no-woman',
  'no-phone',
  'undeclared',
  'not-handed-over',
  'ended-late',
  'conflict',
] as const
export type FindingKey = (typeof FINDINGS)[number]

/** What is missing or wrong in one body today. */
export interface Finding {
  key: FindingKey
  body: string
  post?: string
  officer?: string
  day?: string
  count?: number
  conflict?: Conflict
}

const DAY_MS = 86_400_000
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

/** Everything that an election or a look into the book would have to put right. */
export function findingsOf(
  book: PostBook,
  bodies: readonly Body[],
  rules: readonly Incompatible[],
  today: string,
): Finding[] {
  const found = bodies.flatMap((body) => findingsIn(book, body, today))
  const conflicts = conflictsOn(book, rules, today).flatMap((conflict): Finding[] =>
    conflict.rule.effect === 'allow' ? [] : [{ key: 'conflict', body: conflict.terms[0].body, conflict }],
  )
  return [...found, ...conflicts]
}

function findingsIn(book: PostBook, body: Body, today: string): Finding[] {
  const is = (key: FindingKey, more: Partial<Finding> = {}): Finding => ({ key, body: body.key, ...more })
  const running = bodyTermOn(book, body.key, today)
  const last = book.formed.filter((one) => one.body === body.key).at(-1)
  if (!running) return [last ? is('expired', { day: last.until }) : is('never-formed')]
  const soon = daysBetween(today, running.until) <= body.prepare_days
  return [
    ...(soon ? [is('ending', { day: running.until })] : []),
    ...seatsOf(book, body, today, is),
    ...peopleOf(book, body, today, is),
  ]
}

type Is = (key: FindingKey, more?: Partial<Finding>) => Finding

function seatsOf(book: PostBook, body: Body, today: string, is: Is): Finding[] {
  const held = book.terms.filter((term) => term.body === body.key && holdsOn(term, today))
  const found = body.posts.flatMap(({ key, least }) =>
    held.filter(({ post }) => post === key).length < least ? [is('vacant', { post: key })] : [],
  )
  const members = held.filter(({ post }) => body.posts.some(({ key, staff }) => key === post && !staff))
  if (members.length < body.members.least) found.push(is('too-few', { count: members.length }))
  const women = new Set(book.officers.filter(({ sex }) => sex === 'woman').map(({ id }) => id))
  if (body.members.women > 0 && !members.some(({ officer }) => women.has(officer))) found.push(is('no-woman'))
  return found
}

function peopleOf(book: PostBook, body: Body, today: string, is: Is): Finding[] {
  const found: Finding[] = []
  for (const term of book.terms) {
    if (term.body !== body.key) continue
    const { officer, post } = term
    if (holdsOn(term, today)) {
      if (!term.phone) found.push(is('no-phone', { officer, post }))
      if (!book.declared.some((one) => one.officer === officer)) found.push(is('undeclared', { officer, post }))
    }
    // Who goes before the term ends leaves work behind; who stays on does not.
    const goes = lastDayOf(term) < today && !book.terms.some((one) => succeeds(one, term))
    if (goes && !term.handedOver && needsHandOver(body, post))
      found.push(is('not-handed-over', { officer, post, day: lastDayOf(term) }))
    const late = term.ended && daysBetween(term.ended.on, term.ended.recordedOn) > body.announce_days
    if (late && today <= term.until) found.push(is('ended-late', { officer, post, day: term.ended?.on ?? '' }))
  }
  return found
}

type Held = PostBook['terms'][number]
const succeeds = (next: Held, before: Held): boolean =>
  next.officer === before.officer && next.body === before.body && next.post === before.post && next.since > before.since
const needsHandOver = (body: Body, post: string): boolean =>
  body.posts.some(({ key, hands_over }) => key === post && hands_over)
