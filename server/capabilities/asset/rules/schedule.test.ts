import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MONTHS, rentsOf } from './index.ts'

describe('what a lease owes', () => {
  test('is due at the head of each period, on the last of a month that is too short', () => {
    const terms = { since: '2026-01-31', until: '2026-05-30', rentCents: 100_00, months: 1 as const }
    expect(rentsOf(terms).map(({ dueOn, cents }) => [dueOn, cents])).toEqual([
      ['2026-01-31', 10_000],
      ['2026-02-28', 10_000],
      ['2026-03-31', 10_000],
      ['2026-04-30', 10_000],
    ])
  })

  test('and for a period that is cut short its share of days', () => {
    const terms = { since: '2026-01-01', until: '2026-12-31', rentCents: 365_00, months: 12 as const }
    expect(rentsOf(terms).map(({ cents }) => cents)).toEqual([36_500])
    expect(rentsOf({ ...terms, until: '2027-01-10' }).map(({ cents }) => cents)).toEqual([36_500, 1000])
  })

  test('never overlaps, never ends, and never costs more than its rent a period', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    const term = fc.tuple(
      day,
      fc.integer({ min: 1, max: 4000 }),
      fc.constantFrom(...MONTHS),
      fc.integer({ min: 1, max: 9_999_999 }),
    )
    fc.assert(
      fc.property(term, ([from, days, months, rentCents]) => {
        const since = from.toISOString().slice(0, 10)
        const until = new Date(Date.parse(since) + days * 86_400_000).toISOString().slice(0, 10)
        const rents = rentsOf({ since, until, rentCents, months })
        expect(rents[0]?.dueOn).toBe(since)
        for (const [i, { dueOn, cents }] of rents.entries()) {
          expect(cents).toBeLessThanOrEqual(rentCents)
          expect(cents).toBeGreaterThan(0)
          if (i > 0) expect(dueOn > (rents[i - 1]?.dueOn ?? '')).toBe(true)
          expect(dueOn <= until).toBe(true)
        }
      }),
    )
  })
})
