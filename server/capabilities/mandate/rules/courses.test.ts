import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isProblem } from '#kernel/problem.ts'
import { applied, folded, type MandateAction, type MandateState, type MandateVerb } from './index.ts'

const AGENT = { kind: 'post' as const, unit: '330182109257/village' }
const VERBS: Exclude<MandateVerb, 'given'>[] = ['taken', 'declined', 'done', 'closed', 'revoked', 'expired', 'rated']
const dayAt = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)
const LAST = 30

const begin = (accused?: string): MandateAction => ({
  id: '0',
  verb: 'given',
  at_ms: 0,
  by: { kind: 'resident' },
  data: { day: dayAt(0), scope: ['ask'], consent: 'receipt', agent: AGENT, accused, expiresOn: dayAt(LAST) },
})

const steps = fc.array(
  fc.record({
    verb: fc.constantFrom(...VERBS),
    after: fc.integer({ min: 0, max: 12 }),
    what: fc.constantFrom('ask', 'hand-in'),
    noTie: fc.boolean(),
    satisfaction: fc.constantFrom('satisfied' as const, 'dissatisfied' as const, 'no-answer' as const),
    ratedBy: fc.constantFrom('resident' as const, 'caller' as const),
  }),
  { minLength: 1, maxLength: 20 },
)

/** What was really done of a random wish, and how the mandate then stood. */
function course(wishes: typeof steps extends fc.Arbitrary<infer T> ? T : never) {
  const actions = [begin()]
  const states = [folded(actions)]
  let n = 0
  for (const { verb, after, ...more } of wishes) {
    n += after
    const data = {
      day: dayAt(n),
      way: 'phone' as const,
      text: '话',
      reason: '因为',
      outcome: 'solved' as const,
      ...more,
    }
    const action: MandateAction = { id: String(n), verb, at_ms: n, by: { kind: 'staff' }, data }
    try {
      states.push(applied(states.at(-1), action))
      actions.push(action)
    } catch (error) {
      if (!isProblem(error)) throw error
    }
  }
  return { actions, states }
}

describe('any course of a mandate', () => {
  test('is the fold of its facts; nobody acts before taking it on, after its last day, beyond its scope or once it is over', () =>
    fc.assert(
      fc.property(steps, (wishes) => {
        const { actions, states } = course(wishes)
        expect(folded(actions)).toEqual(states.at(-1))
        for (const [i, state] of states.entries()) {
          const before: MandateState | undefined = states[i - 1]
          const { verb, data } = actions[i] as MandateAction
          expect(state.version).toBe(i + 1)
          expect((state.stage === 'ended') === (state.endedAs !== undefined)).toBe(true)
          expect((state.outcome !== undefined) === (state.endedAs === 'closed')).toBe(true)
          if (state.satisfaction) expect([state.outcome, state.ratedBy !== undefined]).toEqual(['solved', true])
          if (before?.stage === 'ended') expect(state.endedAs).toBe(before.endedAs)
          if (before?.ratedBy === 'resident') expect(state.ratedBy).toBe('resident')
          if (verb !== 'done') continue
          expect([before?.stage, data.what, data.day <= dayAt(LAST)]).toEqual(['standing', 'ask', true])
          expect(state.deeds).toBe((before?.deeds ?? 0) + 1)
        }
        const deeds = actions.filter(({ verb }) => verb === 'done').length
        expect(states.at(-1)?.deeds).toBe(deeds)
        const taken = actions.find(({ verb }) => verb === 'taken')
        if (taken) expect(taken.data.noTie).toBe(true)
      }),
      { numRuns: 2000 },
    ))

  test.each([AGENT.unit, '330182109/town'])(
    'is never with whoever is complained of, nor with an office under it: %s',
    (accused) => {
      expect(() => folded([begin(accused)])).toThrow()
      expect(folded([begin('330182/dept-transport')]).accused).toBe('330182/dept-transport')
    },
  )
})
