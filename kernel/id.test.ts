import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { idAt, idSource, idTime_ms, isId } from './id.ts'

const time = fc.integer({ min: 0, max: 2 ** 48 - 1 })

describe('ids', () => {
  test('are version 7 of RFC 9562 and bear their time', () =>
    fc.assert(
      fc.property(time, (at_ms) => {
        const id = idSource()(at_ms)
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
        expect(isId(id)).toBe(true)
        expect(idTime_ms(id)).toBe(at_ms)
      }),
    ))

  test('rise within a millisecond, when the clock steps back, and however it jumps', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(time, fc.integer({ min: 1000, max: 1003 })), { minLength: 2, maxLength: 200 }),
        (times) => {
          const next = idSource()
          const ids = times.map((at_ms) => next(at_ms))
          expect([...ids].sort()).toEqual(ids)
          expect(new Set(ids).size).toBe(ids.length)
        },
      ),
    ))

  test('rise past the end of the counter', () => {
    const next = idSource((n) => new Uint8Array(n).fill(255))
    const ids = Array.from({ length: 200_000 }, () => next(5000))
    expect(ids.every((id, i) => i === 0 || id > (ids[i - 1] ?? ''))).toBe(true)
  })

  test('for the past keep exactly their time and leave the present alone', async () => {
    // Anew: tests whose clock is ahead have made ids in this process.
    vi.resetModules()
    const { idAt, idTime_ms, newId } = await import('./id.ts')
    expect(idTime_ms(idAt(1_583_020_800_000))).toBe(1_583_020_800_000)
    expect(Math.abs(idTime_ms(newId()) - Date.now())).toBeLessThan(1000)
  })

  test('the same chance gives the same id, for seeds', () => {
    const chance = (n: number): Uint8Array => new Uint8Array(n).fill(7)
    expect(idAt(1000, chance)).toBe(idAt(1000, chance))
  })

  test.each(['', 'x', '01a206a7-3142-44db-994f-0e27c3426370', '01A206A7-3142-74DB-994F-0E27C3426370'])(
    '%j is no id',
    (s) => {
      expect(isId(s)).toBe(false)
      expect(() => idTime_ms(s)).toThrow('id.malformed')
    },
  )

  test.each([-1, 2 ** 48, Number.NaN, Number.POSITIVE_INFINITY])('no id for the time %d', (at_ms) => {
    expect(() => idAt(at_ms)).toThrow('id.time')
  })
})
