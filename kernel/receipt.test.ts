import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatReceipt, newReceipt, RECEIPT_ALPHABET, readReceipt } from './receipt.ts'

const receipt = fc
  .array(fc.constantFrom(...RECEIPT_ALPHABET), { minLength: 8, maxLength: 8 })
  .map((signs) => signs.join(''))

describe('receipts', () => {
  test('use no sign that can be taken for another', () => {
    for (const alike of ['0OQD', '1IL', 'UV', '2Z', '5S', '8B', '6G'])
      expect([...alike].filter((sign) => RECEIPT_ALPHABET.includes(sign)).length).toBeLessThanOrEqual(1)
    expect(new Set(RECEIPT_ALPHABET).size).toBe(25)
  })

  test('are unbiased: of the 250 byte values that are used, ten give each sign', () => {
    const counts = new Map<string, number>()
    for (let byte = 0; byte < 250; byte++) {
      const sign = newReceipt((n) => new Uint8Array(n).fill(byte)).charAt(0)
      counts.set(sign, (counts.get(sign) ?? 0) + 1)
    }
    expect([...counts.values()]).toEqual(Array.from({ length: 25 }, () => 10))
  })

  test('are unbiased with real chance (chi-square, 24 degrees, one in a million)', () => {
    const counts = new Map<string, number>()
    for (let i = 0; i < 25_000; i++)
      for (const sign of newReceipt(randomBytes)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
    const mean = (25_000 * 8) / 25
    const chi = [...RECEIPT_ALPHABET].reduce((sum, sign) => sum + ((counts.get(sign) ?? 0) - mean) ** 2 / mean, 0)
    expect(chi).toBeLessThan(75)
  })

  test('bytes that would favour the first signs are thrown away', () => {
    let calls = 0
    const mostlyUnfair = (n: number): Uint8Array => new Uint8Array(n).fill(calls++ < 3 ? 255 : 0)
    expect(newReceipt(mostlyUnfair)).toBe('22222222')
    expect(calls).toBeGreaterThan(3)
  })

  test('come back from whatever a person types', () =>
    fc.assert(
      fc.property(receipt, fc.constantFrom('', ' ', '-', '—', '－', '　', ' – '), fc.boolean(), (one, gap, wide) => {
        expect(readReceipt(formatReceipt(one))).toBe(one)
        const typed = ` ${one.slice(0, 4)}${gap}${one.slice(4)}\n`.toLowerCase()
        const full = typed.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
        expect(readReceipt(wide ? full : typed)).toBe(one)
      }),
    ))

  test('7K3M92PX reads 7K3M-92PX', () => {
    expect(formatReceipt('7K3M92PX')).toBe('7K3M-92PX')
    expect(readReceipt(' ７k3m－92px ')).toBe('7K3M92PX')
  })

  test('a sign copied as its look-alike is repaired', () => expect(readReceipt('uzsb-g234')).toBe('V2586234'))

  test.each(['', '7K3M92P', '7K3M92PXX', '0O1IL234', '七K3M92PX', '7K3M92P!', "7K3M'92PX"])(
    '%j is no receipt',
    (typed) => expect(readReceipt(typed)).toBeUndefined(),
  )
})
