import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isProblem } from '#kernel/problem.ts'
import type { MemberData, MemberState, MemberVerb } from '../shapes/member.ts'
import { isAppealable, isOpenAppeal, memberFold, periodStart } from './index.ts'

interface Step {
  verb: MemberVerb
  pick: number
  points: number
  upheld: boolean
  day: number
}

const steps = fc.array(
  fc.record({
    verb: fc.constantFrom<MemberVerb>(
      ...(['proposed', 'proposed', 'proposed', 'confirmed', 'confirmed', 'confirmed'] as const),
      ...(['refused', 'withdrawn', 'appealed', 'answered', 'exchanged', 'left', 'rejoined', 'admitted'] as const),
    ),
    pick: fc.nat(20),
    points: fc.integer({ min: 1, max: 12 }),
    upheld: fc.boolean(),
    day: fc.integer({ min: 10, max: 28 }),
  }),
  { minLength: 12, maxLength: 40 },
)

/** The data of a step, about one of the entries that are there. */
function dataOf(state: MemberState, { verb, pick, points, upheld, day: n }: Step, i: number): MemberData {
  const fits = {
    confirmed: state.entries.filter(({ stage }) => stage === 'proposed'),
    withdrawn: state.entries.filter(({ stage }) => stage === 'stands'),
    appealed: state.entries.filter(isAppealable),
    answered: state.entries.filter(isOpenAppeal),
  }
  const among = verb in fits ? fits[verb as keyof typeof fits] : state.entries
  const entry = among[pick % Math.max(1, among.length)]?.entry
  const said = { day: `2026-11-${n}`, on: '2026-11-10', dueOn: '2026-12-01', text: '一件事', reason: '一句话', upheld }
  const limit = { cap: 20, since: '2026-11-01', household: 'h', costCents: 100, edition: 'e' }
  const more = entry === undefined ? {} : { entry }
  if (verb === 'proposed') return { ...said, ...limit, entry: `e${i}`, points: pick % 3 === 0 ? -points : points }
  if (verb === 'exchanged') return { ...said, ...limit, entry: `e${i}`, points: -points }
  return { ...said, ...limit, ...more }
}

test('whatever is done in whatever order: the balance is the sum of its lines, never below zero, and never over the cap', () => {
  let moved = 0
  fc.assert(
    fc.property(steps, (all) => {
      const by = { kind: 'staff' as const }
      let state = memberFold.applied(undefined, {
        ...{ id: '0', verb: 'consented', at_ms: 0, by },
        data: { way: 'paper', household: 'h', day: '2026-11-01' },
      })
      for (const [i, step] of all.entries()) {
        try {
          state = memberFold.applied(state, { id: `${i}`, verb: step.verb, at_ms: i, by, data: dataOf(state, step, i) })
        } catch (error) {
          // A step that is not allowed now is refused, and changes nothing.
          if (!isProblem(error)) throw error
        }
        const sum = state.lines.reduce((total, { points }) => total + points, 0)
        const held = state.entries
          .filter(({ stage }) => stage === 'stands')
          .reduce((total, { given }) => total + given, 0)
        expect(state.balance).toBe(sum)
        expect(state.balance).toBeGreaterThanOrEqual(0)
        expect(held).toBeLessThanOrEqual(state.balance)
        moved += state.lines.length
      }
    }),
    { numRuns: 300 },
  )
  expect(moved).toBeGreaterThan(1000)
})

test('a period begins with its month, quarter or year', () => {
  expect((['month', 'quarter', 'year'] as const).map((period) => periodStart(period, '2026-11-17'))).toEqual([
    '2026-11-01',
    '2026-10-01',
    '2026-01-01',
  ])
})
