import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { POWER_ACTS, type PowerStep } from '#capabilities/playbook/schema.ts'
import { isProblem } from '#kernel/problem.ts'
import type { ActionData, ItemState, PowerAction, Verb } from '../shapes/vocabulary.ts'
import { applied } from './fold.ts'

const words = { zh: '步', en: 'step' }
const stepOf = (act: PowerStep['act'], i: number, evidence: PowerStep['evidence']): PowerStep => ({
  ...{ key: `s${i}`, act, name: words, by: words, actor: 'village', evidence, shown: 'open' },
})
const flows = fc
  .array(fc.tuple(fc.constantFrom(...POWER_ACTS), fc.constantFrom('none' as const, 'paper' as const)), {
    minLength: 1,
    maxLength: 8,
  })
  .map((all) => all.map(([act, evidence], i) => stepOf(act, i, evidence)))

const decision = fc.record({
  id: fc.constant('d'),
  title: fc.constant('路'),
  kind: fc.constant('village-road'),
  meetsOn: fc.constant('2026-11-20'),
  amountCents: fc.nat({ max: 200 }),
})
const dataOf = fc.record<ActionData>(
  {
    decision,
    agrees: fc.boolean(),
    until: fc.constant('2026-12-01'),
    number: fc.constant(1),
    paper: fc.constant('发票'),
    dueOn: fc.constant('2026-12-02'),
  },
  { requiredKeys: [] },
)
const verbs = fc.constantFrom<Verb>('stepped', 'stepped', 'stepped', 'progressed', 'stopped', 'opened')
const tries = fc.array(fc.tuple(verbs, fc.boolean(), fc.nat({ max: 8 }), dataOf), { maxLength: 40 })

describe('any sequence of acts', () => {
  test('skips no step, and rests on a decision and a paper wherever its rule wants them', () => {
    fc.assert(
      fc.property(flows, fc.nat({ max: 200 }), tries, (steps, amountCents, attempts) => {
        const by = { kind: 'system' as const }
        const data = { power: 'p', sort: 'power' as const, title: 't', steps, amountCents }
        let state: ItemState = applied(undefined, { id: '0', verb: 'opened', at_ms: 0, by, data })
        const taken: PowerAction[] = []
        for (const [verb, obedient, any, given] of attempts) {
          const step = verb === 'stepped' ? (obedient ? steps[state.at]?.key : steps[any]?.key) : undefined
          const action: PowerAction = { id: String(taken.length), verb, step, at_ms: taken.length, by, data: given }
          try {
            const after = applied(state, action)
            hold(state, after, action)
            state = after
            taken.push(action)
          } catch (error) {
            expect(isProblem(error)).toBe(true)
          }
        }
        for (const step of steps.slice(0, state.at)) {
          const facts = taken.filter((one) => one.step === step.key)
          expect(facts.length).toBeGreaterThan(0)
          if (step.evidence === 'paper') expect(facts.every((one) => one.data.paper !== undefined)).toBe(true)
          if (step.act === 'decided') expect(state.decision?.amountCents ?? 0).toBeGreaterThanOrEqual(amountCents)
          if (step.act === 'countersigned') expect(facts.some((one) => one.data.agrees)).toBe(true)
        }
        if (state.stage === 'done') expect(state.at).toBe(steps.length)
      }),
      { numRuns: 600 },
    )
  })
})

/** One act moves one step on, one back when the committee says no, or none. */
function hold(before: ItemState, after: ItemState, { verb, data }: PowerAction): void {
  expect(before.stage).toBe('running')
  if (verb !== 'stepped') expect(after.at).toBe(before.at)
  else if (before.steps[before.at]?.act === 'countersigned' && !data.agrees)
    expect(after.at).toBe(Math.max(0, before.at - 1))
  else expect(after.at).toBe(before.at + 1)
}
