import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isIdNumber, passesLuhn } from './idnumber.ts'
import { looksLikePhone, maskIdNumber, maskName, maskPhone, maskText, normalisePhone } from './mask.ts'

const digits = (n: number) => fc.stringMatching(new RegExp(`^\\d{${n}}$`))
const mobile = fc.tuple(fc.integer({ min: 130, max: 199 }), digits(8)).map(([head, tail]) => `${head}${tail}`)
const landline = fc
  .tuple(fc.constantFrom('010', '021', '0571', '0998'), fc.integer({ min: 20_000_000, max: 89_999_999 }))
  .map(([area, local]) => `${area}${local}`)
const idNumber = fc
  .tuple(
    fc.constantFrom('330182', '110105', '650102'),
    fc.date({ min: new Date('1930-01-01'), max: new Date('2020-01-01'), noInvalidDate: true }),
    digits(3),
  )
  .map(([region, birth, order]) => {
    const head = region + birth.toISOString().slice(0, 10).replaceAll('-', '') + order
    return [...'0123456789X'].map((check) => head + check).find(isIdNumber) ?? ''
  })
const card = fc
  .integer({ min: 15, max: 18 })
  .chain(digits)
  .map((head) => [...'0123456789'].map((check) => head + check).find(passesLuhn) ?? '')
const wide = (s: string): string => s.replace(/[0-9X-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const prose = fc.constantFrom('', '请打', '我的号码是：', '（', 'tel:', '路灯坏了，', '\n')

describe('names', () => {
  test.each([
    ['王明', '王*'],
    ['王小明', '王*明'],
    ['欧阳小明', '欧**明'],
    [' 王小明 ', '王*明'],
    ['𠮷小明', '𠮷*明'],
    ['王', '*'],
    ['', ''],
    ['Li Hua', 'L* H*'],
    ["Anne-Marie O'Neil", 'A* O*'],
  ])('%j shows as %j', (name, shown) => expect(maskName(name)).toBe(shown))
})

describe('numbers on their own', () => {
  test.each([
    ['13812341234', '138****1234'],
    ['+86 138-1234-1234', '138****1234'],
    ['0571-64721234', '0571-****1234'],
    ['（0571）6472 1234', '0571-****1234'],
    ['01062341234', '010-****1234'],
    ['64721234', '****1234'],
    ['+44 20 7946 0958', '****0958'],
    ['12345', '*****'],
  ])('%j shows as %j', (phone, shown) => expect(maskPhone(phone)).toBe(shown))

  test('of an identity number only the last four show', () => {
    expect(maskIdNumber('11010519491231002x')).toBe('**************002X')
    expect(maskIdNumber('110105')).toBe('******')
  })

  test('the published example of an identity number is true, and one sign off is not', () => {
    expect(isIdNumber('11010519491231002X')).toBe(true)
    expect(isIdNumber('110105194912310021')).toBe(false)
    expect(isIdNumber('11010519491331002X')).toBe(false)
  })

  test('a phone number reads the same however it is typed', () =>
    fc.assert(
      fc.property(
        mobile,
        fc.constantFrom('', '+86', '86', '0086 ', '+86-'),
        fc.constantFrom('', ' ', '-', '－'),
        (one, country, gap) => {
          const typed = country + [one.slice(0, 3), one.slice(3, 7), one.slice(7)].join(gap)
          expect(normalisePhone(typed)).toBe(one)
          expect(normalisePhone(wide(typed))).toBe(one)
        },
      ),
    ))

  test.each([
    '',
    '1381234567',
    '12812345678',
    '138123456789',
    '64721234',
    'phone',

    '13812345678;drop',
  ])('%j is no phone number', (typed) => expect(looksLikePhone(typed)).toBe(false))
})

describe('free text', () => {
  test.each([
    ['打13812345678找我', '打138****5678找我'],
    ['１３８ １２３４ ５６７８', '１３８ **** ５６７８'],
    ['(0571) 6472-1234', '(0571) ****-1234'],
    ['家里0571 64721234或13812345678', '家里0571 ****1234或138****5678'],
    ['身份证11010519491231002x。', '身份证**************002x。'],
    ['110105 19491231 002X', '****** ******** 002X'],
    ['卡6222 0212 3456 7890 128', '卡**** **** **** ***0 128'],
    ['13812345678 13912345678', '138****5678 139****5678'],
    ['8613812345678', '86138****5678'],
    ['13812345678X', '138****5678X'],
    // Its last four and the long number after them are no card.
    ['13000001061－1760764897442', '130****1061－1760764897442'],
  ])('%j becomes %j', (text, shown) => expect(maskText(text)).toBe(shown))

  test.each([
    '2024-01-02 2024-01-03 2024-01-04',
    '网格330182109257003有3盏灯，杆号1024',
    '12345 12388 110 120',
    '补贴1280.50元，面积3.5亩，2026年5月1日',
    '合同编号1234567890123456',
    '64721234',
    '7K3M-92PX',
  ])('%j stays as it is', (text) => expect(maskText(text)).toBe(text))

  const secret = fc.oneof(mobile, landline, idNumber, card)
  const gaps = fc.constantFrom('', ' ', '-', '－')

  test('whoever writes a number, in whatever width, its middle does not come through', () =>
    fc.assert(
      fc.property(prose, secret, prose, fc.boolean(), (before, number, after, full) => {
        const shown = maskText(before + (full ? wide(number) : number) + after).normalize('NFKC')
        expect(shown).toContain(number.slice(-4))
        // The four before the last may be the same four once more (born on 28 June, …0628): looked for without the end.
        expect(shown.replace(number.slice(-4), '')).not.toContain(number.slice(0, -4).slice(-4))
      }),
      { numRuns: 1000 },
    ))

  test('nor when it is written in groups', () =>
    fc.assert(
      fc.property(
        prose,
        mobile,
        gaps,
        fc.constantFrom([3, 7], [4, 8], [3], [7]),
        fc.boolean(),
        (before, one, gap, cuts, full) => {
          const groups = [0, ...cuts].map((from, i) => one.slice(from, cuts[i])).join(gap)
          const shown = maskText(before + (full ? wide(groups) : groups))
          expect(shown.normalize('NFKC').replace(/[^\d*]/g, '')).toBe(`${one.slice(0, 3)}****${one.slice(7)}`)
        },
      ),
      { numRuns: 500 },
    ))

  test('masking twice is masking once, and text without digits is untouched', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(prose, secret, gaps, fc.string()), { maxLength: 8 }), (parts) => {
        const once = maskText(parts.join(''))
        expect(maskText(once)).toBe(once)
        const wordsOnly = parts.join('').replace(/[\p{N}]/gu, '')
        expect(maskText(wordsOnly)).toBe(wordsOnly)
      }),
      { numRuns: 500 },
    ))

  test('a long text of digits does not stall', () => {
    const [grouped, single] = ['1 2-3 '.repeat(20_000), '1'.repeat(100_000)]
    // Of the processor, not of the clock: another program on the machine is no fault of the mask.
    const start = process.cpuUsage()
    expect(maskText(grouped)).toHaveLength(grouped.length)
    expect(maskText(single)).toHaveLength(single.length)
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000)
  })
})
