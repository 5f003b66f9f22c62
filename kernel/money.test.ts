import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CENTS_MAX, plainCents, readCents, sumCents, tenThousands, writeCents } from './money.ts'

describe('an amount as people write it', () => {
  test.each([
    ['1234.5', 123450],
    ['１，２３４．５０', 123450],
    ['1,234,567.89', 123456789],
    ['¥ 12', 1200],
    ['12元', 1200],
    ['-3.05', -305],
    ['−3.05', -305],
    ['－3.05', -305],
    ['(3.05)', -305],
    ['（3.05）', -305],
    ['0', 0],
    ['-0.00', 0],
    ['007', 700],
    ['9999999999999.99', CENTS_MAX],
  ])('%s', (typed, cents) => {
    expect(readCents(typed)).toBe(cents)
  })

  test.each(['', '-', '1,23', '1.234', '1.2.3', '12万', 'abc', '1e5', '10000000000000.00', '((1))', '=1+1', '--1'])(
    '%s is none',
    (typed) => expect(readCents(typed)).toBeUndefined(),
  )

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -CENTS_MAX, max: CENTS_MAX }), (cents) => {
        expect(readCents(writeCents(cents))).toBe(cents === 0 ? 0 : cents)
        expect(readCents(plainCents(cents))).toBe(cents === 0 ? 0 : cents)
      }),
    )
  })
})

test('sums are exact past what a number can hold', () => {
  expect(sumCents(Array.from({ length: 1000 }, () => CENTS_MAX))).toBe(999_999_999_999_999_000n)
  expect(writeCents(sumCents([CENTS_MAX, CENTS_MAX]))).toBe('19,999,999,999,999.98')
})

test('said in tens of thousands, half a hundredth is rounded up', () => {
  expect(tenThousands(7_165_260)).toBe('7.17')
  expect(tenThousands(50_986_980)).toBe('50.99')
  expect(tenThousands(-4_799_620)).toBe('-4.80')
  expect(tenThousands(5_000)).toBe('0.01')
})
