import { expect, test } from 'vitest'
import { type Bounds, grouped, type ShownLine } from './groups.ts'

const HOUR = 3_600_000
const bounds: Bounds = { now_ms: 100 * HOUR, today_ms: 107 * HOUR + 1, soon_ms: 170 * HOUR + 1 }
const line = (id: string, at_ms?: number) =>
  ({
    id,
    ...(at_ms === undefined ? {} : { press: { at_ms, minutes: 0, light: 'green', toAccept: false } }),
  }) as ShownLine

test('what hurts comes first; what is due at the closing hour is due that day; what stands still comes last', () => {
  const lines = [
    line('late', 99 * HOUR),
    line('at closing', 107 * HOUR),
    line('tomorrow', 120 * HOUR),
    line('far', 400 * HOUR),
    line('still'),
  ]
  expect(grouped(lines, bounds).map(({ group, lines: held }) => [group, held.map(({ id }) => id)])).toEqual([
    ['late', ['late']],
    ['today', ['at closing']],
    ['soon', ['tomorrow']],
    ['rest', ['far']],
    ['paused', ['still']],
  ])
})

test('an empty group has no heading', () => {
  expect(grouped([line('still')], bounds).map(({ group }) => group)).toEqual(['paused'])
})
