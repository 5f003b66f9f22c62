import { describe, expect, test } from 'vitest'
import type { AlarmKind } from '#capabilities/playbook/schema.ts'
import type { LiveRecords } from '../shapes/live-records.ts'
import { foundBy } from './index.ts'

const GRID = '330182109257001'
const NOTHING: LiveRecords = { reports: [], back: [], hazards: [], looks: [], petitions: [] }
const at = (time: string) => Date.parse(`${time}+08:00`)
const reading = { now_ms: at('2026-12-01T00:00:00'), offset_minutes: 480 }
const find = (kind: AlarmKind, params: object, records: Partial<LiveRecords>, kinds?: string[]) =>
  foundBy(kinds ? { kind, kinds } : { kind }, params, { ...NOTHING, ...records }, reading)

const report = (id: string, time: string, more: object = {}) => ({
  id,
  number: 1,
  title: id,
  kind: 'noise',
  place: GRID,
  at_ms: at(time),
  ...more,
})

describe('noise at night on one street', () => {
  const numbers = { nights: 2, count: 3, metres: 300, fromHour: 22, toHour: 6 }
  const lat = 29.47
  const street = [
    report('a', '2026-11-01T23:10:00', { lon: 119.28, lat }),
    report('b', '2026-11-02T01:00:00', { lon: 119.2805, lat }),
    report('c', '2026-11-03T05:59:00', { lon: 119.282, lat }),
  ]

  test('three within two nights ring once, and a fourth belongs to the same alarm', () => {
    const found = find('night-street', numbers, { reports: [...street, report('d', '2026-11-02T23:00:00')] })
    expect(found).toHaveLength(1)
    expect(found[0]?.evidence.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd'])
    expect(find('night-street', numbers, { reports: street })[0]?.at_ms).toBe(at('2026-11-03T05:59:00'))
  })

  test('what is by day, on a third night, far away or of another kind does not count', () => {
    const others = [
      report('c', '2026-11-02T21:59:00'),
      report('c', '2026-11-03T22:00:00'),
      report('c', '2026-11-02T23:00:00', { lon: 119.29, lat }),
      report('c', '2026-11-02T23:00:00', { place: '330182109257002' }),
    ]
    for (const other of others)
      expect(find('night-street', numbers, { reports: [...street.slice(0, 2), other] })).toEqual([])
    const animals = street.map((one) => ({ ...one, kind: 'animals' }))
    expect(find('night-street', numbers, { reports: animals }, ['noise'])).toEqual([])
  })

  test('the same words for a place are one street, whatever the phone measured', () => {
    const named = street.map((one, i) => ({ ...one, placeText: ' 老街 12 号'.slice(i % 2), lon: 119.28 + i }))
    expect(find('night-street', numbers, { reports: named })).toHaveLength(1)
  })
})

test('a wave of petitions is many, and many more than before', () => {
  const numbers = { days: 7, count: 4, percent: 200, windows: 4 }
  const petition = (id: string, day: string) => ({ id, number: 1, place: '330182109257', at_ms: at(`${day}T09:00:00`) })
  const wave = ['10', '11', '12', '13'].map((day) => petition(day, `2026-11-${day}`))
  const found = find('petition-wave', numbers, { petitions: wave })
  expect(found).toMatchObject([{ place: '330182109', at_ms: at('2026-11-13T09:00:00') }])
  expect(found[0]?.evidence[0]).not.toHaveProperty('title')
  // Nine in the four weeks before: two and a quarter a week, and four is less than twice that.
  const usual = Array.from({ length: 9 }, (_, i) => petition(`u${i}`, `2026-10-${15 + i}`))
  expect(
    find('petition-wave', numbers, { petitions: [...usual.slice(0, 8), ...wave] }).map(({ at_ms }) => at_ms),
  ).toContain(at('2026-11-13T09:00:00'))
  expect(find('petition-wave', numbers, { petitions: [...usual, ...wave] }).map(({ at_ms }) => at_ms)).not.toContain(
    at('2026-11-13T09:00:00'),
  )
})

test('a hazard rings when its day is past, nobody was near and nothing was done', () => {
  const numbers = { days: 3, metres: 100 }
  const hazard = {
    id: 'h',
    title: '',
    place: GRID,
    at_ms: at('2026-11-01T09:00:00'),
    again_ms: at('2026-11-08T09:00:00'),
    lon: 119.28,
    lat: 29.47,
  }
  const find1 = (change: object, looks: LiveRecords['looks'] = []) =>
    find('hazard-unseen', numbers, { hazards: [{ ...hazard, ...change }], looks }).length
  expect(find1({})).toBe(1)
  expect(find1({ again_ms: at('2026-11-29T09:00:00') })).toBe(0)
  expect(find1({ closed_ms: at('2026-11-10T09:00:00') })).toBe(0)
  const look = { place: GRID, at_ms: at('2026-11-09T09:00:00'), lon: 119.2805, lat: 29.47 }
  expect(find1({}, [look])).toBe(0)
  expect(find1({}, [{ ...look, lon: 119.29 }])).toBe(1)
  expect(find1({}, [{ ...look, at_ms: at('2026-11-12T09:00:00') }])).toBe(1)
})

test('one matter: many who wait, sent around, said to be unsolved again; only while it is open', () => {
  const joined = ['01', '02', '03'].map((day) => report('m', `2026-11-${day}T09:00:00`))
  expect(find('many-wait', { count: 3, days: 2 }, { reports: joined })).toHaveLength(1)
  expect(find('many-wait', { count: 3, days: 1 }, { reports: joined })).toEqual([])
  const done = joined.map((one) => ({ ...one, closed_ms: at('2026-11-02T10:00:00') }))
  expect(find('many-wait', { count: 3, days: 2 }, { reports: done })).toEqual([])
  const back = (['sent', 'unsolved', 'sent'] as const).map((why, i) => ({
    ...report('m', `2026-11-0${i + 1}T09:00:00`),
    why,
  }))
  expect(find('sent-around', { count: 2 }, { back })).toMatchObject([{ at_ms: at('2026-11-03T09:00:00') }])
  expect(find('no-again', { count: 2 }, { back })).toEqual([])
  expect(find('same-kind', { days: 2, count: 3 }, { reports: joined })).toMatchObject([{ place: GRID.slice(0, 12) }])
})
