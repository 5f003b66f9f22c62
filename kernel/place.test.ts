import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ancestorsOf, contains, isPlaceCode, levelOf, parentOf, rangeOf, relationOf } from './place.ts'
import { isProblem } from './problem.ts'

const part = fc.integer({ min: 1, max: 999 }).map((n) => String(n).padStart(3, '0'))
const county = fc.integer({ min: 100_000, max: 999_999 }).map(String)
// Few values, so that relatives meet often.
const near = fc.constantFrom('001', '002', '101')
const code = fc
  .tuple(fc.oneof(fc.constant('330182'), county), fc.array(fc.oneof(near, part), { maxLength: 3 }))
  .map(([head, tail]) => head + tail.join(''))

describe('codes', () => {
  test.each([
    ['330182', 'county', undefined],
    ['330182109', 'town', '330182'],
    ['330182109257', 'village', '330182109'],
    ['330182109257003', 'grid', '330182109257'],
  ])('%s is a %s under %s', (one, level, parent) => {
    expect(levelOf(one)).toBe(level)
    expect(parentOf(one)).toBe(parent)
  })

  test.each([
    '',
    '3301',
    '3301821',
    '330182109257003001',
    '330182000000',
    '030182',
    '330182 ',
    '３３０１８２',
    "330182'",
  ])('%j is refused', (one) => {
    expect(isPlaceCode(one)).toBe(false)
    expect(() => levelOf(one)).toThrow(expect.objectContaining({ code: 'place.malformed', status: 400 }))
  })

  test('a refusal does not carry an endless input back', () => {
    try {
      levelOf('9'.repeat(10_000))
    } catch (e) {
      expect(isProblem(e) && String(e.params['code']).length).toBe(20)
    }
  })

  test('ancestors come nearest first, and each contains the code', () =>
    fc.assert(
      fc.property(code, (one) => {
        const above = ancestorsOf(one)
        expect(above.map((scope) => scope.length)).toEqual([12, 9, 6].filter((length) => length < one.length))
        for (const scope of above) expect(contains(scope, one)).toBe(true)
      }),
    ))
})

describe('scopes', () => {
  test('an empty or broken scope opens nothing', () =>
    fc.assert(
      fc.property(code, fc.integer({ min: 0, max: 5 }), (one, length) => {
        expect(contains(one.slice(0, length), one)).toBe(false)
        expect(contains(`${one}1`, `${one}1`)).toBe(false)
        expect(() => rangeOf(one.slice(0, length))).toThrow('place.malformed')
      }),
    ))

  test('the range holds exactly what the scope contains', () =>
    fc.assert(
      fc.property(code, code, (scope, one) => {
        const { from, to } = rangeOf(scope)
        expect(one >= from && one < to).toBe(contains(scope, one))
      }),
    ))

  test('every pair has one relation, and it reads rightly from the other side', () =>
    fc.assert(
      fc.property(code, code, (a, b) => {
        const back = { own: 'own', child: 'parent', parent: 'child', sibling: 'sibling', cousin: 'cousin' }
        expect(relationOf(b, a)).toBe(back[relationOf(a, b)])
        expect(['own', 'child'].includes(relationOf(a, b))).toBe(contains(a, b))
      }),
    ))

  test('siblings share a parent, cousins do not', () => {
    expect(relationOf('330182109', '330182108')).toBe('sibling')
    expect(relationOf('330182109257', '330182108256')).toBe('cousin')
    expect(relationOf('330182109257', '330182108')).toBe('cousin')
    expect(relationOf('330182', '330183')).toBe('cousin')
    expect(relationOf('330182', '330182109257003')).toBe('child')
    expect(relationOf('330182109257003', '330182109')).toBe('parent')
  })
})
