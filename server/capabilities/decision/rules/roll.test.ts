import { describe, expect, test } from 'vitest'
import { attendanceOf, checkRoll, type Elector, type RollLine, readNumbers, readProxies } from './roll.ts'
import { checkSeats } from './seats.ts'

const register = new Map<number, Elector>(
  [1, 2, 3, 4, 5, 6].map((number) => [number, { number, household: number <= 2 ? 'a' : `h${number}` }]),
)
const rule = { register, blocked: new Set<number>(), proxies: true, online: true }
const inPerson = (...numbers: number[]): RollLine[] => numbers.map((number) => ({ number, how: 'in-person' }))
const codeOf = (lines: RollLine[], change: Partial<typeof rule> = {}) => {
  try {
    checkRoll(lines, { ...rule, ...change })
    return 'fine'
  } catch (error) {
    return (error as Error).message
  }
}

describe('a roll', () => {
  test('is read with digits and signs of either width', () => {
    expect(readNumbers('x', '１－３，５、 7~8')).toEqual([1, 2, 3, 5, 7, 8])
    expect(readProxies('x', '２＞１、4 > 3')).toEqual([
      { number: 2, how: 'proxy', holder: 1 },
      { number: 4, how: 'proxy', holder: 3 },
    ])
    expect(readNumbers('x', '')).toEqual([])
  })

  test.each(['3-1', 'abc', '1-', '1-99999999', '-5', '1.5'])('does not guess at %s', (typed) => {
    expect(() => readNumbers('x', typed)).toThrow('decision.numbers')
  })

  test('counts nobody twice, whatever way they came', () => {
    expect(codeOf(inPerson(1, 2, 1))).toBe('decision.twice')
    expect(codeOf([...inPerson(1), { number: 1, how: 'online' }])).toBe('decision.twice')
    expect(codeOf([...inPerson(1, 2), { number: 2, how: 'proxy', holder: 1 }])).toBe('decision.twice')
  })

  test('takes a proxy of the same household only, one for each, held by somebody in the room', () => {
    expect(codeOf([...inPerson(1), { number: 2, how: 'proxy', holder: 1 }])).toBe('fine')
    expect(codeOf([...inPerson(3), { number: 2, how: 'proxy', holder: 3 }])).toBe('decision.proxy-household')
    expect(codeOf([{ number: 2, how: 'proxy', holder: 1 }])).toBe('decision.holder-absent')
    expect(
      codeOf([
        { number: 1, how: 'online' },
        { number: 2, how: 'proxy', holder: 1 },
      ]),
    ).toBe('decision.holder-absent')
    expect(codeOf([...inPerson(1), { number: 2, how: 'proxy', holder: 1 }], { proxies: false })).toBe(
      'decision.no-proxies',
    )
  })

  test('keeps out who is not on the register, who is tied to the matter, and telephones where the law has none', () => {
    expect(codeOf(inPerson(9))).toBe('decision.not-on-register')
    expect(codeOf(inPerson(3), { blocked: new Set([3]) })).toBe('decision.recused')
    expect(codeOf([{ number: 3, how: 'online' }], { online: false })).toBe('decision.no-online')
  })

  test('is kept as counts', () => {
    const lines: RollLine[] = [...inPerson(1, 3), { number: 2, how: 'proxy', holder: 1 }, { number: 4, how: 'online' }]
    expect(attendanceOf(lines, register)).toEqual({ present: 4, online: 1, proxies: 1, households: 3 })
  })
})

describe('representatives', () => {
  const seats = {
    bands: [
      { from: 0, least: 30 },
      { from: 500, least: 40 },
      { from: 1000, least: 50 },
    ],
    women: { of: 1, in: 3, over: false },
    absences: 3,
    meets_days: 92,
  }
  const people = (many: number, women: number, change: object = {}) =>
    Array.from({ length: many }, (_, i) => ({
      number: i + 1,
      household: `h${i}`,
      sex: i < women ? ('woman' as const) : ('man' as const),
      missed: 0,
      ...change,
    }))

  test('are as many as the law asks for so many villagers', () => {
    expect(checkSeats(seats, people(30, 10), undefined)).toEqual([])
    expect(checkSeats(seats, people(39, 13), 500)).toEqual([{ finding: 'too-few', have: 39, least: 40 }])
    expect(checkSeats(seats, people(49, 20), 1000)).toEqual([{ finding: 'too-few', have: 49, least: 50 }])
    expect(checkSeats(seats, people(50, 17), 1000)).toEqual([])
  })

  test('are women by a third, one of a household, and not absent three times', () => {
    expect(checkSeats(seats, people(31, 10), 400)).toEqual([{ finding: 'women', have: 10, least: 11 }])
    const [a, b, ...rest] = people(30, 10)
    if (!a || !b) throw new Error('no people')
    expect(checkSeats(seats, [a, { ...b, household: a.household }, ...rest], 400)).toEqual([
      { finding: 'household', numbers: [1, 2] },
    ])
    expect(checkSeats(seats, [{ ...a, missed: 3 }, b, ...rest], 400)).toEqual([
      { finding: 'absent', numbers: [1], absences: 3 },
    ])
  })
})
