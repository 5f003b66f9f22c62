import { expect, test } from 'vitest'
import { alertsOf, type KeptLeave, type KeptPost } from './alerts.ts'

const RULES = { heads: 1, fullTime: 1, ahead_days: 30, deputyFrom_days: 3 }
const TODAY = '2026-11-16'
const post = (id: string, role: string, more: Partial<KeptPost> = {}): KeptPost => ({
  id,
  grid: 'g',
  role,
  name: id,
  from: '2026-01-01',
  to: null,
  term: null,
  ...more,
})
const leave = (more: Partial<KeptLeave> = {}): KeptLeave => ({
  postId: 'f',
  from: '2026-11-20',
  to: '2026-11-24',
  deputy: null,
  ...more,
})
const toldOf = (posts: KeptPost[], leaves: KeptLeave[] = []) =>
  alertsOf(['g'], { posts, leaves }, TODAY, RULES).map(({ kind, name, on }) =>
    [kind, name, on].filter(Boolean).join(' '),
  )
const [head, full] = [post('h', 'head'), post('f', 'full-time')]

test('a grid with its people is quiet; one without is told, and who begins tomorrow does not count today', () => {
  expect(toldOf([head, full])).toEqual([])
  expect(toldOf([])).toEqual(['no-head', 'no-full-time'])
  expect(toldOf([post('h', 'head', { from: '2026-11-17' }), full])).toEqual(['no-head'])
  expect(toldOf([post('h', 'head', { to: TODAY }), full])).toEqual(['no-head'])
})

test('terms are told before they end and after, by the days of the playbook', () => {
  const until = (term: string) => toldOf([post('h', 'head', { term }), full])
  expect(until('2026-11-15')).toEqual(['term-over h 2026-11-15'])
  expect(until('2026-12-16')).toEqual(['term-soon h 2026-12-16'])
  expect(until('2026-12-17')).toEqual([])
})

test('who leaves with nobody after them is told, with a successor not', () => {
  const leaving = post('h', 'head', { to: '2026-12-01' })
  expect(toldOf([leaving, full])).toEqual(['leaves-soon h 2026-12-01'])
  expect(toldOf([leaving, post('n', 'head', { from: '2026-12-01' }), full])).toEqual([])
  expect(toldOf([leaving, post('n', 'head', { from: '2026-12-02' }), full])).toEqual(['leaves-soon h 2026-12-01'])
})

test('leave without a deputy is told from its third day of length on, while it lasts or is near', () => {
  const told = (more: Partial<KeptLeave>) => toldOf([head, full], [leave(more)])
  expect(told({})).toEqual(['alone f 2026-11-20'])
  expect(told({ deputy: '方秀琴' })).toEqual([])
  expect(told({ to: '2026-11-21' })).toEqual([])
  expect(told({ to: '2026-11-22' })).toEqual(['alone f 2026-11-20'])
  expect(told({ from: '2026-11-01', to: '2026-11-15' })).toEqual([])
  expect(told({ from: '2027-01-01', to: '2027-01-20' })).toEqual([])
})
