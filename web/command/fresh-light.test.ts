import { expect, test } from 'vitest'
import { freshnessOf } from './fresh-light.tsx'

test('green for half a minute, amber for two, then red', () => {
  expect([0, 29_999, 30_000, 119_999, 120_000].map(freshnessOf)).toEqual(['fine', 'fine', 'soon', 'soon', 'late'])
})
