import { expect, test } from 'vitest'
import { waitLeft_ms, withoutTries, withTry } from './tries.ts'
import { makeVault } from './vault.ts'

const NOW = Date.parse('2026-11-16T08:00:00Z')

test('wrong PINs cost longer and longer, whatever is ended or set back meanwhile; a right one clears them', async () => {
  let { vault } = await makeVault({ account: 'a', name: 'a', device: 'd' }, '204618', 1000)
  for (let times = 0; times < 4; times += 1) vault = withTry(vault, NOW)
  expect(waitLeft_ms(vault, NOW)).toBe(0)
  vault = withTry(vault, NOW)
  expect(waitLeft_ms(vault, NOW)).toBe(30_000)
  expect(waitLeft_ms(vault, NOW + 29_000)).toBe(1000)
  expect(waitLeft_ms(vault, NOW + 30_000)).toBe(0)
  expect(waitLeft_ms(vault, NOW - 86_400_000)).toBe(30_000)
  vault = withTry(vault, NOW)
  expect(waitLeft_ms(vault, NOW)).toBe(60_000)
  for (let times = 0; times < 40; times += 1) vault = withTry(vault, NOW)
  expect(waitLeft_ms(vault, NOW)).toBe(15 * 60_000)
  expect(waitLeft_ms(withoutTries(vault), NOW)).toBe(0)
})
