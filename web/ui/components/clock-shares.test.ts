import { expect, test } from 'vitest'
import { sharesOf, stretchesOf } from './clock-shares.ts'

const held = [
  { holder: 'village', minutes: 48 },
  { holder: 'town', minutes: 205 },
  { holder: 'team', minutes: 505 },
  { holder: 'resident', minutes: 30, reporter: true },
  { holder: 'town', minutes: 170, now: true },
]

test('the table sums to the elapsed time and names who holds it now', () => {
  const shares = sharesOf(held)
  expect(shares.map(({ holder, minutes, times, now }) => [holder, minutes, times, now])).toEqual([
    ['team', 505, 1, false],
    ['town', 375, 2, true],
    ['village', 48, 1, false],
    ['resident', 30, 1, false],
  ])
  expect(shares.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(stretchesOf(held, 840).elapsed)
})

test('a holder has one tint wherever it comes again, and the reporter has none', () => {
  const { stretches } = stretchesOf(held, 840)
  expect(stretches.map(({ tint }) => tint)).toEqual([1, 2, 3, 0, 2])
})

test('stretches meet without gap, and the limit lies where the minutes say', () => {
  const { stretches, limitAt, endAt } = stretchesOf(held, 840)
  for (const [index, { start }] of stretches.entries()) expect(start).toBeCloseTo(stretches[index - 1]?.end ?? 0)
  expect(endAt).toBe(100)
  expect(limitAt).toBeCloseTo((840 / 958) * 100)
})

test('what is left of the limit stays empty', () => {
  const { endAt, limitAt } = stretchesOf([{ holder: 'town', minutes: 210 }], 840)
  expect([endAt, limitAt]).toEqual([25, 100])
  expect(stretchesOf([], undefined)).toMatchObject({ elapsed: 0, stretches: [], limitAt: undefined })
})
