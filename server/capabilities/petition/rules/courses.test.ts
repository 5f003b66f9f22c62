import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isProblem } from '#kernel/problem.ts'
import { applied, folded, lapsesOn, type PetitionAction, type PetitionState, type PetitionVerb } from './index.ts'

const OFFICE = '330182109/town'
const UNITS = ['330182/dept-transport', OFFICE, '330182109257/village']
const VERBS: Exclude<PetitionVerb, 'registered'>[] = [
  'transferred',
  'directed',
  'objected',
  'accepted',
  'refused',
  'recused',
  'extension-asked',
  'extended',
  'decided',
  'delivered',
  'review-asked',
  'withdrawn',
  'settled',
  'lapse-noted',
]
const dayAt = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)

const begin = (accused?: string): PetitionAction => ({
  id: '0',
  verb: 'registered',
  at_ms: 0,
  by: { kind: 'staff', unit: OFFICE },
  data: { day: dayAt(0), receivedOn: dayAt(0), dueOn: dayAt(15), sort: 'single', people: 1, accused },
})

const steps = fc.array(
  fc.record({
    verb: fc.constantFrom(...VERBS),
    after: fc.integer({ min: 0, max: 40 }),
    due: fc.integer({ min: 1, max: 60 }),
    unit: fc.constantFrom(...UNITS),
    outcome: fc.constantFrom('upheld' as const, 'changed' as const, 'revoked' as const),
  }),
  { minLength: 1, maxLength: 25 },
)

/** What was really done of a random wish, and how the petition then stood. */
function course(wishes: typeof steps extends fc.Arbitrary<infer T> ? T : never, accused?: string) {
  const actions = [begin(accused)]
  const states = [folded(actions)]
  let n = 0
  for (const { verb, after, due, unit, outcome } of wishes) {
    n += after
    const words = { text: '话', paper: '1号', reason: '因为', post: '主任', successor: '副主任', organ: '上级' }
    const more = {
      track: 'court',
      days: 10,
      basis: 'explained' as const,
      how: 'post' as const,
      kind: 'leaked' as const,
    }
    const data = { day: dayAt(n), dueOn: dayAt(n + due), ...words, ...more, outcome, unit }
    const action: PetitionAction = { id: String(n), verb, at_ms: n, by: { kind: 'staff', unit }, data }
    try {
      states.push(applied(states.at(-1), action))
      actions.push(action)
    } catch (error) {
      if (!isProblem(error)) throw error
    }
  }
  return { actions, states, last: n }
}

describe('any course of a petition', () => {
  test('is the fold of its facts, never loses a lapse, and ends once', () =>
    fc.assert(
      fc.property(steps, (wishes) => {
        const { actions, states, last } = course(wishes)
        expect(folded(actions)).toEqual(states.at(-1))
        for (const [i, state] of states.entries()) {
          const before: PetitionState | undefined = states[i - 1]
          expect(state.version).toBe(i + 1)
          expect((state.stage === 'ended') === (state.endedAs !== undefined)).toBe(true)
          expect((state.stage === 'told' || state.stage === 'ended') === (state.holder === undefined)).toBe(true)
          if (before) expect(state.lapses.slice(0, before.lapses.length)).toEqual(before.lapses)
          if (before) expect(state.opinions.length).toBeGreaterThanOrEqual(before.opinions.length)
          if (before?.stage === 'ended') expect([state.stage, state.endedAs]).toEqual(['ended', before.endedAs])
        }
        const state = folded(actions)
        expect(lapsesOn(state, dayAt(last)).length - state.lapses.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 2000 },
    ))

  test('has every late step of an office as a lapse of whoever had it', () =>
    fc.assert(
      fc.property(steps, (wishes) => {
        const { actions, states } = course(wishes)
        const beside = ['recused', 'extension-asked', 'extended', 'lapse-noted']
        const late = actions.filter(({ verb, data }, i) => {
          const before = states[i - 1]
          const clocked = before && ['registered', 'transferred', 'working'].includes(before.stage)
          return clocked && !beside.includes(verb) && before.dueOn !== undefined && data.day > before.dueOn
        })
        expect(states.at(-1)?.lapses.filter(({ kind }) => kind !== 'leaked')).toHaveLength(late.length)
      }),
      { numRuns: 2000 },
    ))

  test('is never handled by whoever is complained of, nor by an office under it', () =>
    fc.assert(
      fc.property(steps, fc.constantFrom('330182109257/village', '330182/dept-transport'), (wishes, accused) => {
        for (const { unit } of course(wishes, accused).states) expect(unit).not.toBe(accused)
      }),
      { numRuns: 500 },
    ))
})
