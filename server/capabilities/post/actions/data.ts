import { refuse } from '#kernel/problem.ts'
import type { PostContext } from '../context.ts'
import { openWorkOf } from '../queries/open-work.ts'
import { type ActionData, bodyTermOn, type Declaration, lastDayOf, type PostBook, termOf } from '../rules/index.ts'
import type { ActBody, DeskVerb } from '../schema.ts'

interface Given {
  context: PostContext
  village: string
  book: PostBook
  body: ActBody
}
type Reading = (given: Given) => ActionData | Promise<ActionData>

const need = (field: string) => refuse('validation.required', 400, { field })
const given = <T>(field: string, value: T | undefined): T => {
  if (value === undefined) throw need(field)
  return value
}

/** Nobody is entered as elected tomorrow. */
function past(field: string, day: string | undefined, today: string): string {
  const known = given(field, day)
  if (known > today) throw refuse('post.future', 422, { field })
  return known
}

const DAY_MS = 86_400_000
/** The day before the same day so many years later. */
function lastDay(since: string, years: number): string {
  const [year = 0, month = 1, day = 1] = since.split('-').map(Number)
  return new Date(Date.UTC(year + years, month - 1, day) - DAY_MS).toISOString().slice(0, 10)
}

/** The term follows from the rule of the day on which the body was formed. */
function formed({ context: { posts, today }, body }: Given): ActionData {
  const since = past('since', body.since, today)
  const found = posts.bodiesOn(since).find(({ key }) => key === body.body)
  if (!found) throw refuse('post.no-body', 422, { field: 'body' })
  return {
    formed: { body: found.key, since, until: lastDay(since, found.term_years), basis: given('basis', body.basis) },
  }
}

/** A post is held as long as its body serves, also by somebody who comes later. */
function appointed({ context: { today }, book, body }: Given): ActionData {
  const [bodyKey = '', post = ''] = given('post', body.post).split('/')
  const since = past('since', body.since, today)
  const running = bodyTermOn(book, bodyKey, since)
  if (!running) throw refuse('post.no-body-term', 422, { field: 'since' })
  const { id, officer, way, basis, phone } = body
  return {
    term: {
      ...{ id, officer: given('officer', officer), body: bodyKey, post, way: given('way', way) },
      ...{ since, until: running.until, basis: given('basis', basis) },
      ...(phone === undefined ? {} : { phone: phone.normalize('NFKC').trim() }),
    },
  }
}

async function handedOver({ context, village, book, body }: Given): Promise<ActionData> {
  const term = termOf(book, given('term', body.term))
  if (lastDayOf(term) > context.today) throw refuse('post.still-held', 409)
  const open = await openWorkOf(context, village)
  const { text } = body
  return {
    of: term.id,
    handOver: { to: given('to', body.to), day: context.today, open, ...(text === undefined ? {} : { text }) },
  }
}

/** Kin is of a relation and of one person or firm; that there is nothing to declare names nobody. */
function declared({ context: { today }, body }: Given): ActionData {
  const tie = given('tie', body.tie)
  const { relation, other, party, firm } = body
  const named = [other, party].filter((one) => one !== undefined).length
  if (tie === 'none' ? named !== 0 : named !== 1) throw refuse('post.one-party', 422, { field: 'party' })
  if (tie !== 'none' && (tie === 'kin') !== (relation !== undefined))
    throw refuse('post.relation', 422, { field: 'relation' })
  if (tie !== 'kin' && other !== undefined) throw refuse('post.relation', 422, { field: 'tie' })
  const declaration: Declaration = {
    ...{ id: body.id, officer: given('officer', body.officer), tie, on: today },
    ...(relation === undefined ? {} : { relation }),
    ...(other === undefined ? {} : { other }),
    // A firm’s name is public, a person’s stays with the desks.
    ...(firm && party !== undefined ? { firm: party.trim() } : {}),
  }
  return { declaration }
}

const READINGS: Record<DeskVerb, Reading> = {
  entered: ({ body }) => ({
    officer: { id: body.id, name: given('name', body.name).trim(), sex: given('sex', body.sex) },
  }),
  formed,
  appointed,
  'duty-set': ({ body: { term, phone, duties } }) => {
    if (phone === undefined && duties === undefined) throw need('phone')
    return {
      of: given('term', term),
      ...(phone === undefined ? {} : { phone: phone.normalize('NFKC').trim() }),
      ...(duties === undefined ? {} : { duties }),
    }
  },
  ended: ({ context: { today }, body: { term, on, why } }) => ({
    of: given('term', term),
    ended: { on: past('on', on, today), why: given('why', why), recordedOn: today },
  }),
  'handed-over': handedOver,
  declared,
  'declaration-ended': ({ context: { today }, body }) => ({
    of: given('declaration', body.declaration),
    day: today,
  }),
}

/** What of the request is kept. */
export const dataOf = async (verb: DeskVerb, of: Given): Promise<ActionData> => await READINGS[verb](of)
