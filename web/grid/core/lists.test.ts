import { describe, expect, test } from 'vitest'
import type { Answer, Said } from './answer.ts'
import { findHouseholds } from './find.ts'
import type { Item } from './item.ts'
import { type Household, mergeSnapshot, type Snapshot } from './snapshot.ts'
import { metresBetween, nearestFirst, tasksOf } from './today.ts'

const door = (id: string, more: Partial<Household> = {}): Household => ({
  id,
  code: id,
  doorText: `桂花路${id}号`,
  headMask: '叶*土',
  people: 3,
  keyFlags: [],
  facts: {},
  version: 1,
  ...more,
})
const snapshot = (more: Partial<Snapshot> = {}): Snapshot => ({
  version: 1,
  grid: { code: '330182109257001', name: '第一网格', villageName: '桂花村' },
  worker: { id: 'w', name: '', unit: '' },
  households: [],
  removed: [],
  matters: [],
  hazards: [],
  rounds: [],
  words: {},
  fields: [],
  keyKinds: [],
  ...more,
})
const NOW = new Date('2026-11-16T08:00:00Z')

describe('the snapshot', () => {
  test('takes what changed, drops who left, and starts anew in another grid', () => {
    const first = snapshot({ households: [door('1'), door('2'), door('3')] })
    const next = mergeSnapshot(first, snapshot({ households: [door('2', { people: 4 })], removed: ['3'] }))
    expect(next.households.map(({ id, people }) => [id, people])).toEqual([
      ['1', 3],
      ['2', 4],
    ])
    const other = { code: '330182109257002', name: '第二网格', villageName: '桂花村' }
    expect(mergeSnapshot(first, snapshot({ grid: other })).households).toEqual([])
  })
})

describe('today’s list', () => {
  const here = { lon: 119.2, lat: 29.4 }
  const all = snapshot({
    households: [
      door('1', { dueAt: '2026-11-20T00:00:00Z', lon: 119.3, lat: 29.4 }),
      door('2', { dueAt: '2026-11-10T00:00:00Z' }),
      door('3', { dueAt: '2027-01-10T00:00:00Z' }),
      door('4', { lon: 119.2001, lat: 29.4 }),
    ],
    rounds: [{ id: 'r', name: '周三走访', dueAt: '2026-11-18', householdIds: ['4'] }],
    hazards: [
      { id: 'h', text: '裂缝', level: null, placeText: null, lon: null, lat: null, dueAt: '2026-11-17T00:00:00Z' },
    ],
  })

  test('has what is due by cycle, round and second look, oldest first, and nothing far ahead', () => {
    expect(tasksOf(all, [], NOW).map(({ id }) => id)).toEqual(['2', 'h', '4', '1'])
  })

  test('leaves out who was met on this phone, sent or not; "away" is no meeting', () => {
    const visit = (householdId: string, outcome: 'reached' | 'away') =>
      ({ state: 'here', body: { kind: 'visit', householdId, outcome } }) as Item
    const ids = tasksOf(all, [visit('2', 'reached'), visit('1', 'away')], NOW).map(({ id }) => id)
    expect(ids).toEqual(['h', '4', '1'])
  })

  test('has what one is called out to, until a record on this phone answers it; near where its door is', () => {
    const callout = {
      id: 'c',
      what: '看看老人',
      state: 'called' as const,
      callerName: '',
      dueAt: '2026-11-16T10:00:00Z',
    }
    const called = { ...all, callouts: [callout, { ...callout, id: 'd', householdId: '4' }] }
    const answer = (state: string) => ({ state, body: { kind: 'voice', callout: 'c' } }) as Item
    const ids = (items: Item[]) => tasksOf(called, items, NOW).map(({ id }) => id)
    expect(ids([])).toEqual(['2', 'c', 'd', 'h', '4', '1'])
    expect(ids([answer('here')])).toEqual(['2', 'd', 'h', '4', '1'])
    expect(ids([answer('refused')])).toContain('c')
    const said = (verb: Said, state = 'here') => ({ state, body: { callout: 'c', verb } }) as Answer
    const withSaid = (...answers: Answer[]) => tasksOf(called, [], NOW, answers).find(({ id }) => id === 'c')
    expect(withSaid(said('accepted'))).toMatchObject({ callout: { state: 'accepted' } })
    expect(withSaid(said('accepted'), said('declined'))).toBeUndefined()
    expect(withSaid(said('declined', 'refused'))).toMatchObject({ callout: { state: 'called' } })
    expect(
      nearestFirst(tasksOf(called, [], NOW), here)
        .map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(['d', '4'])
  })

  test('is nearest first when the phone knows where it is; what has no place keeps its order behind', () => {
    expect(nearestFirst(tasksOf(all, [], NOW), here).map(({ id }) => id)).toEqual(['4', '1', '2', 'h'])
    expect(metresBetween(here, { lon: 119.2, lat: 29.401 })).toBeCloseTo(111, 0)
  })
})

test('any household is found by door, number, masked name or telephone', () => {
  const doors = [door('1', { phoneMask: '138****1234' }), door('12', { headMask: '洪*' })]
  expect(findHouseholds(doors, '路 12').map(({ id }) => id)).toEqual(['12'])
  expect(findHouseholds(doors, '1234').map(({ id }) => id)).toEqual(['1'])
  expect(findHouseholds(doors, '洪').map(({ id }) => id)).toEqual(['12'])
  expect(findHouseholds(doors, '').length).toBe(2)
})
