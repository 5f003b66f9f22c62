import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { POWER_ACTS, type PowerAct, type PowerStep, PROJECT_ACTS } from '#capabilities/playbook/schema.ts'
import { isProblem } from '#kernel/problem.ts'
import type { ActionData, ItemState, PowerAction, Verb } from '../shapes/vocabulary.ts'
import { applied } from './fold.ts'

const words = { zh: '步', en: 'step' }
const stepOf = (act: PowerStep['act'], i: number, evidence: PowerStep['evidence']): PowerStep => ({
  ...{ key: `s${i}`, act, name: words, by: words, actor: 'village', evidence, shown: 'open' },
})
const PLAIN = POWER_ACTS.filter((act) => !(PROJECT_ACTS as readonly string[]).includes(act))
const flows = fc
  .array(fc.tuple(fc.constantFrom(...PLAIN), fc.constantFrom('none' as const, 'paper' as const)), {
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

const hundred = { zh: '百', en: 'h' }
const cents = fc.integer({ min: 1, max: 300 })
const worksData = fc.record<ActionData>(
  {
    decision,
    agrees: fc.boolean(),
    until: fc.constant('2026-12-01'),
    number: fc.constant(1),
    paper: fc.constant('发票'),
    budgetCents: cents,
    lines: fc.constant([]),
    tender: fc.constant({ key: 't', name: hundred, where: hundred, bids_least: 1, publicity_days: 1 }),
    bids: fc.array(fc.record({ supplier: fc.constantFrom('a', 'b'), cents }), { minLength: 1, maxLength: 2 }),
    supplier: fc.constantFrom('a', 'b'),
    text: fc.constant('理由'),
    contractCents: cents,
    days: fc.constant(30),
    startedOn: fc.constant('2026-11-01'),
    finishBy: fc.constant('2026-12-01'),
    people: fc.constant(3),
    inFavour: fc.integer({ min: 0, max: 3 }),
    inspectedOn: fc.constant('2026-11-30'),
    settledCents: cents,
    changeCents: fc.integer({ min: -50, max: 50 }),
    payment: fc.record({
      payee: fc.constant('a'),
      cents,
      of: fc.constantFrom('contract' as const, 'retention' as const),
    }),
  },
  { requiredKeys: [] },
)
const acts = fc.shuffledSubarray([...POWER_ACTS], { minLength: 3 })
// Stopping ends everything: seldom, or next to nothing would ever come as far as a payment.
const verbsOfWorks = fc.oneof(
  { weight: 24, arbitrary: fc.constant<Verb>('stepped') },
  { weight: 4, arbitrary: fc.constant<Verb>('changed') },
  { weight: 1, arbitrary: fc.constant<Verb>('stopped') },
)
const mostly = fc.nat({ max: 5 }).map((n) => n > 0)
const worksTries = fc.array(fc.tuple(verbsOfWorks, mostly, fc.nat({ max: 14 }), mostly, worksData), {
  minLength: 20,
  maxLength: 60,
})
const INORDER: PowerAct[] = [
  'decided',
  'budgeted',
  'quoted',
  'awarded',
  'contracted',
  'started',
  'inspected',
  'settled',
]

describe('any flow of works, in whatever order its steps stand, under any sequence of acts', () => {
  test('pays nothing without decision and acceptance, and never more than was settled, agreed and decided', () => {
    let payments = 0
    const flow = fc.oneof(acts, fc.constant<PowerAct[]>([...INORDER, 'paid', 'returned']))
    fc.assert(
      fc.property(flow, fc.integer({ min: 1, max: 300 }), worksTries, (order, amountCents, attempts) => {
        const steps = order.map((act, i) => stepOf(act, i, 'none'))
        const by = { kind: 'system' as const }
        const works = { tender: 'works' as const, change_permille: 100, retention_permille: 100, retention_days: 1 }
        const data = { power: 'p', sort: 'project' as const, title: 't', steps, amountCents, works }
        let state: ItemState = applied(undefined, { id: '0', verb: 'opened', at_ms: 0, by, data })
        for (const [verb, obedient, any, careful, given] of attempts) {
          const step = verb === 'stepped' ? (obedient ? steps[state.at]?.key : steps[any]?.key) : undefined
          try {
            const data = careful ? sensible(state, given, amountCents) : given
            state = applied(state, { id: 'x', verb, step, at_ms: 1, by, data })
          } catch (error) {
            expect(isProblem(error)).toBe(true)
          }
          const { project, decision: rests } = state
          if (!project || project.paidCents === 0) continue
          payments += 1
          expect(rests).toBeDefined()
          expect(project.inspectedOn).toBeDefined()
          expect(project.paidCents).toBeLessThanOrEqual(project.settledCents ?? 0)
          expect(project.settledCents ?? 0).toBeLessThanOrEqual((project.contractCents ?? 0) + project.changeCents)
          expect(project.contractCents ?? 0).toBeLessThanOrEqual(Math.min(amountCents, rests?.amountCents ?? Infinity))
        }
      }),
      { numRuns: 1500 },
    )
    // Otherwise the test would have proved nothing.
    expect(payments).toBeGreaterThan(0)
  })
})

/** What somebody careful would send, so that sequences get as far as money. */
function sensible({ project }: ItemState, given: ActionData, amountCents: number): ActionData {
  const least = [...(project?.bids ?? [])].sort((a, b) => a.cents - b.cents)[0]
  const { settledCents = 0, retainedCents = 0, paidCents = 0, contractCents = 1, changeCents = 0 } = project ?? {}
  const due = settledCents - (paidCents > 0 ? paidCents : retainedCents)
  return {
    decision: { id: 'd', title: 't', kind: 'k', meetsOn: '2026-11-20', amountCents },
    ...{ agrees: true, people: 3, inFavour: 3, inspectedOn: '2026-11-30', text: 't', until: '2026-12-01', number: 1 },
    ...{ lines: [], budgetCents: amountCents, days: 30, startedOn: '2026-11-01', finishBy: '2026-12-01' },
    tender: { key: 't', name: hundred, where: hundred, bids_least: 1, publicity_days: 1 },
    bids: [{ supplier: 'a', cents: Math.min(amountCents, given.settledCents ?? 1) }],
    ...(least ? { supplier: least.supplier, contractCents: least.cents } : {}),
    settledCents: Math.max(1, contractCents + changeCents),
    changeCents: given.changeCents ?? 1,
    payment: { payee: 'a', cents: due, of: 'contract' },
  }
}
