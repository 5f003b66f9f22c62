import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Letter, readLetter, writeLetter } from './letter.ts'
import { formatNumber, newNumber, readNumber } from './number.ts'
import { FILE_FLOOR, LETTER_FLOOR, padded, padme, unpadded } from './padding.ts'
import { joinShares, splitSecret } from './shares.ts'
import { isWorked, workFor } from './work.ts'

const bytes = (n: number) => new Uint8Array(randomBytes(n))
const sha256 = (data: Uint8Array) => new Uint8Array(createHash('sha256').update(data).digest())

describe('padding', () => {
  test('gives back what was put in, and adds at most an eighth beyond the floor', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40_000 }), (content) => {
        const whole = padded(content, LETTER_FLOOR)
        expect(unpadded(whole)).toEqual(content)
        expect(whole.length).toBeGreaterThanOrEqual(LETTER_FLOOR)
        if (content.length > LETTER_FLOOR) expect(whole.length).toBeLessThanOrEqual(content.length * 1.12 + 4)
      }),
    )
  })

  test('leaves few sizes: up to 20 MB a file has one of a few hundred', () => {
    const sizes = new Set<number>()
    for (let n = FILE_FLOOR; n < 20 * 1024 * 1024; n += 997) sizes.add(padme(n))
    expect(sizes.size).toBeLessThan(300)
  })

  test('a length that cannot be is refused', () => {
    expect(unpadded(new Uint8Array(3))).toBeUndefined()
    expect(unpadded(Uint8Array.of(0, 0, 0, 9, 1, 2))).toBeUndefined()
  })
})

describe('letters', () => {
  const letter = (text: string): Letter => ({ v: 1, from: 'reporter', text, about: '村支书', where: '桂花村' })

  test('come back word for word, line ends and quotes too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => {
        expect(readLetter(writeLetter(letter(text)))).toEqual(letter(text))
      }),
    )
  })

  test('all texts under 4 KB have one size, however many signs JSON would escape', () => {
    for (const text of ['', '短', '"'.repeat(4000), '\n'.repeat(4000), '桥'.repeat(1333)])
      expect(padded(writeLetter(letter(text)), LETTER_FLOOR)).toHaveLength(LETTER_FLOOR)
  })

  test('what is no letter is none', () => {
    for (const text of [
      '',
      '{}',
      '{}\n',
      '{"v":1,"from":"mayor"}\nx',
      '{"v":1,"from":"reporter","files":[null]}\nx',
      'x\ny',
    ])
      expect(readLetter(new TextEncoder().encode(text)), text).toBeUndefined()
    expect(readLetter(Uint8Array.of(0xff, 0xfe))).toBeUndefined()
  })
})

describe('the 20 digits', () => {
  test('are read as people write them, and nothing else is', () => {
    const number = newNumber(bytes)
    expect(number).toMatch(/^\d{20}$/)
    expect(readNumber(formatNumber(number))).toBe(number)
    expect(readNumber('１２３４－5678 9012.3456 7890')).toBe('12345678901234567890')
    for (const typed of ['', '1234', `${number}1`, `x${number}`, '9'.repeat(100)])
      expect(readNumber(typed)).toBeUndefined()
  })

  test('each digit is equally likely', () => {
    const counts = new Array<number>(10).fill(0)
    for (let i = 0; i < 2000; i += 1)
      for (const digit of newNumber(bytes)) counts[Number(digit)] = (counts[Number(digit)] ?? 0) + 1
    // χ² with 9 degrees of freedom: over 46 once in a million runs.
    const chi = counts.reduce((sum, count) => sum + (count - 4000) ** 2 / 4000, 0)
    expect(chi).toBeLessThan(46)
  })
})

describe('shares', () => {
  test('any two give the secret back; one tells nothing; a slip of the pen shows', () => {
    const secret = bytes(32)
    const shares = splitSecret(secret, bytes)
    for (const [a, b] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const)
      expect(joinShares(shares[a] ?? bytes(35), shares[b] ?? bytes(35))).toEqual(secret)
    expect(joinShares(shares[0] ?? bytes(35), shares[0] ?? bytes(35))).toBeUndefined()
    const slip = (shares[1] ?? bytes(35)).slice()
    slip[7] = (slip[7] ?? 0) ^ 16
    expect(joinShares(shares[0] ?? bytes(35), slip)).toBeUndefined()
  })

  test('of one share every secret is as likely: the same share fits them all', () => {
    const one = splitSecret(Uint8Array.of(0), () => Uint8Array.of(77))[0]?.[1] ?? 0
    const fitting = Array.from(
      { length: 256 },
      (_, secret) =>
        Array.from(
          { length: 256 },
          (_, slope) => splitSecret(Uint8Array.of(secret), () => Uint8Array.of(slope))[0]?.[1],
        ).filter((value) => value === one).length,
    )
    expect(new Set(fitting)).toEqual(new Set([1]))
  })
})

test('work can be checked at once and not be had for nothing', async () => {
  const [, number = ''] = /\.(\d+)$/.exec(await workFor(sha256, 'challenge', 8)) ?? []
  expect(isWorked(sha256, 'challenge', Number(number), 8)).toBe(true)
  expect(isWorked(sha256, 'another', Number(number), 30)).toBe(false)
})
