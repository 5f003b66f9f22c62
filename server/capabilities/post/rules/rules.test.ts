import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPlaybookFiles } from '#capabilities/playbook/index.ts'
import { projectRoot } from '#platform/config/root.ts'
import { postRules } from '../queries/rules-of-the-day.ts'
import {
  type ActionData,
  applied,
  conflictsOn,
  EMPTY,
  findingsOf,
  kinBetween,
  type PostBook,
  type Relation,
  requireFit,
  type Verb,
} from './index.ts'

const rules = postRules(await readPlaybookFiles(join(projectRoot(), 'playbook')), '2026-11-16')
const TODAY = '2026-11-16'
const [bodies, apart] = [rules.bodiesOn(TODAY), rules.keptApartOn(TODAY)]

let n = 0
const take = (book: PostBook, verb: Verb, data: ActionData): PostBook =>
  applied(book, { id: `a${++n}`, verb, at_ms: n, by: { kind: 'system' }, data })
const people = (...names: string[]): PostBook =>
  names.reduce((book, name) => take(book, 'entered', { officer: { id: name, name, sex: 'man' } }), EMPTY)
const form = (book: PostBook, body: string, since = '2026-01-10', until = '2031-01-09') =>
  take(book, 'formed', { formed: { body, since, until, basis: '公告' } })
const termOf = (officer: string, body: string, post: string, since = '2026-01-10') => ({
  ...{ id: `t-${officer}-${body}-${since}`, officer, body, post, way: 'elected' as const },
  ...{ since, until: '2031-01-09', basis: '公告' },
})
const seat = (book: PostBook, officer: string, body: string, post: string, since?: string): PostBook =>
  take(book, 'appointed', { term: termOf(officer, body, post, since) })
const kin = (book: PostBook, officer: string, relation: Relation, other: string): PostBook =>
  take(book, 'declared', { declaration: { id: `d${++n}`, officer, tie: 'kin', relation, other, on: TODAY } })
const refused = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'taken'
}
const fits = (book: PostBook, officer: string, body: string, post: string): unknown =>
  refused(() => requireFit(seat(book, officer, body, post), termOf(officer, body, post), bodies, apart))

const village = ['party-branch', 'committee', 'supervision'].reduce(
  (book, body) => form(book, body),
  people('甲', '乙', '丙', '丁'),
)
const led = seat(village, '甲', 'committee', 'director')

test('one person leads branch and committee, and that is shown; nobody supervises their own committee', () => {
  expect(fits(led, '甲', 'party-branch', 'secretary')).toBe('taken')
  const shouldered = seat(led, '甲', 'party-branch', 'secretary')
  expect(conflictsOn(shouldered, apart, TODAY).map(({ rule }) => [rule.key, rule.effect])).toEqual([
    ['one-shoulder', 'allow'],
  ])
  expect(fits(led, '甲', 'supervision', 'head')).toBe('post.incompatible')
  expect(fits(seat(led, '乙', 'committee', 'clerk'), '乙', 'supervision', 'member')).toBe('post.incompatible')
})

test('near kin of the committee does not supervise, whoever of the two declared it', () => {
  for (const relation of ['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild'] as const) {
    expect(fits(kin(led, '甲', relation, '乙'), '乙', 'supervision', 'member')).toBe('post.incompatible')
    expect(fits(kin(led, '乙', relation, '甲'), '乙', 'supervision', 'member')).toBe('post.incompatible')
  }
  expect(fits(kin(led, '甲', 'other', '乙'), '乙', 'supervision', 'member')).toBe('taken')
  // What is true is taken even when it breaks a rule: it is flagged.
  const told = kin(seat(led, '乙', 'supervision', 'head'), '甲', 'spouse', '乙')
  expect(findingsOf(told, bodies, apart, TODAY).filter(({ key }) => key === 'conflict')).toHaveLength(1)
})

test('nobody is their own ancestor, and nobody is told two things of one pair', () => {
  const line = kin(kin(village, '甲', 'child', '乙'), '乙', 'child', '丙')
  expect(kinBetween(line, '乙', '甲')).toBe('parent')
  expect(refused(() => kin(line, '丙', 'child', '甲'))).toBe('post.kin-circular')
  expect(refused(() => kin(line, '甲', 'grandparent', '丙'))).toBe('post.kin-circular')
  expect(refused(() => kin(line, '甲', 'grandchild', '丙'))).toBe('taken')
  expect(refused(() => kin(line, '甲', 'spouse', '丙'))).toBe('post.kin-contradicts')
  expect(refused(() => kin(line, '乙', 'parent', '甲'))).toBe('post.kin-twice')
  expect(refused(() => kin(line, '乙', 'spouse', '甲'))).toBe('post.kin-contradicts')
  expect(refused(() => kin(line, '甲', 'spouse', '甲'))).toBe('post.kin-self')
})

test('terms of one person in one body do not overlap, nor do terms of a body, nor two in one seat', () => {
  expect(refused(() => seat(led, '甲', 'committee', 'member', '2026-03-01'))).toBe('post.overlap')
  expect(refused(() => form(village, 'committee', '2030-06-01', '2035-05-31'))).toBe('post.body-overlap')
  expect(refused(() => seat(village, '甲', 'women', 'chair'))).toBe('post.no-body-term')
  expect(fits(led, '乙', 'committee', 'director')).toBe('post.seat-taken')
  const ended = {
    of: 't-甲-committee-2026-01-10',
    ended: { on: '2026-10-01', why: 'resigned' as const, recordedOn: TODAY },
  }
  const left = take(led, 'ended', ended)
  const next = { ...termOf('乙', 'committee', 'director'), since: '2026-10-02' }
  expect(refused(() => requireFit(take(left, 'appointed', { term: next }), next, bodies, apart))).toBe('taken')
  expect(refused(() => take(left, 'ended', ended))).toBe('post.ended')
})

test('what is missing before an election is found: ends, vacancies, women, telephones, hand-over, late notices', () => {
  const late = take(led, 'ended', {
    of: 't-甲-committee-2026-01-10',
    ended: { on: '2026-10-01', why: 'resigned', recordedOn: TODAY },
  })
  const keys = (book: PostBook, today: string, body: string) =>
    findingsOf(book, bodies, apart, today)
      .filter((one) => one.body === body)
      .map(({ key, post }) => (post ? `${key} ${post}` : key))
  expect(keys(late, TODAY, 'committee')).toEqual([
    ...['vacant director', 'vacant member', 'too-few', 'no-woman'],
    ...['not-handed-over director', 'ended-late director'],
  ])
  expect(keys(late, '2030-09-01', 'committee')).toContain('ending')
  expect(keys(late, '2031-02-01', 'committee')).toEqual(['expired'])
  expect(keys(late, TODAY, 'mediation')).toEqual(['never-formed'])
})
