import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isProblem } from '#kernel/problem.ts'
import { applied, type DisputeAction, type DisputeState, type DisputeVerb, folded } from './index.ts'

const BODY = '330182109257/village'
/** Whatever carries this mediation on: without such wishes random acts never come to an agreement. */
const ONWARD = 'onward'
const VERBS: DisputeVerb[] = [
  ...(['rights-told', 'consented', 'mediator-named', 'accepted', 'session-held', 'agreed', 'performed'] as const),
  ...(['refused', 'recused', 'extended', 'session-set', 'session-dropped', 'failed', 'withdrawn'] as const),
  ...(['violence-noted', 'police-told', 'breached', 'sued', 'confirmation-applied'] as const),
  ...(['confirmation-decided', 'followed-up', 'archived'] as const),
]

function onward({ stage, rightsToldOn, parties, mediators, sessions, confirmation }: DisputeState): DisputeVerb {
  if (stage === 'registered') {
    if (rightsToldOn === undefined) return 'rights-told'
    if (parties.some(({ consentedOn }) => consentedOn === undefined)) return 'consented'
    return mediators.length === 0 ? 'mediator-named' : 'accepted'
  }
  if (stage === 'mediating') return sessions.some(({ heldOn }) => heldOn) ? 'agreed' : 'session-held'
  return confirmation ? 'performed' : 'confirmation-applied'
}
const MEDIATORS = ['a', 'b', 'c']
const dayAt = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)

const begin = (violence: boolean): DisputeAction => ({
  id: '0',
  verb: 'registered',
  at_ms: 0,
  by: { kind: 'staff', unit: BODY },
  data: {
    day: dayAt(0),
    receivedOn: dayAt(0),
    origin: 'found',
    kind: 'boundary',
    applicants: 1,
    respondents: 1,
    violence,
  },
})

const steps = fc.array(
  fc.record({
    verb: fc.oneof({ weight: 3, arbitrary: fc.constant(ONWARD) }, { weight: 1, arbitrary: fc.constantFrom(...VERBS) }),
    after: fc.integer({ min: 0, max: 25 }),
    party: fc.integer({ min: 1, max: 3 }),
    part: fc.integer({ min: 1, max: 2 }),
    mediator: fc.constantFrom(...MEDIATORS),
    confirmable: fc.boolean(),
  }),
  { minLength: 10, maxLength: 60 },
)
type Wish = typeof steps extends fc.Arbitrary<infer T> ? T : never

/** What was really done of random wishes, and how the dispute then stood. */
function course(wishes: Wish, violence = false) {
  const actions = [begin(violence)]
  let state = folded(actions)
  const states = [state]
  let n = 0
  for (const { verb: wish, after, party: anyParty, part, mediator, confirmable } of wishes) {
    n += after
    const verb = wish === ONWARD ? onward(state) : (wish as DisputeVerb)
    const silent = state.parties.find(({ consentedOn }) => consentedOn === undefined)?.position
    const party = wish === ONWARD ? (silent ?? anyParty) : anyParty
    const words = { text: '话', paper: '1号', reason: '因为', facts: '事', duty: '责', terms: '退让', manner: '当面' }
    const kinds = { how: 'written', form: 'in-person', agreement: 'written', outcome: 'confirmed' } as const
    const instalments = [20, 40].map((days) => ({ dueOn: dayAt(n + days), text: '一笔' }))
    const named = { mediator, mediatorName: mediator, account: mediator, party, instalment: part, signers: 2, days: 9 }
    const session = verb === 'session-dropped' ? { session: state.sessions[0]?.id } : {}
    const clocks = { dueOn: dayAt(n + 30), on: dayAt(n + 1), ...(confirmable ? { confirmBy: dayAt(n + 30) } : {}) }
    const more = { court: '法庭', routes: ['court'], instalments, ...session }
    const data = { day: dayAt(n), ...words, ...kinds, ...named, ...clocks, ...more }
    const action: DisputeAction = {
      id: `${n}-${actions.length}`,
      verb,
      at_ms: n,
      by: { kind: 'staff', unit: BODY },
      data,
    }
    try {
      state = applied(state, action)
      states.push(state)
      actions.push(action)
    } catch (error) {
      if (!isProblem(error)) throw error
    }
  }
  return { actions, states }
}

describe('any course of a dispute', () => {
  test('is the fold of its facts, ends once, and never loses what was agreed or told', () =>
    fc.assert(
      fc.property(steps, (wishes) => {
        const { actions, states } = course(wishes)
        expect(folded(actions)).toEqual(states.at(-1))
        for (const [i, state] of states.entries()) {
          const before: DisputeState | undefined = states[i - 1]
          expect(state.version).toBe(i + 1)
          expect((state.stage === 'ended') === (state.endedAs !== undefined && state.endedOn !== undefined)).toBe(true)
          expect(state.mediatedOn).toBe(state.agreement?.on)
          if (before?.stage === 'ended')
            expect([state.endedAs, state.endedOn]).toEqual([before.endedAs, before.endedOn])
          if (before?.mediatedOn) expect(state.mediatedOn).toBe(before.mediatedOn)
          for (const route of before?.routes ?? []) expect(state.routes).toContain(route)
        }
      }),
      { numRuns: 400 },
    ))

  test('is mediated only with everybody’s yes after their rights, by somebody who did not step aside', () => {
    let agreements = 0
    fc.assert(
      fc.property(steps, (wishes) => {
        for (const state of course(wishes).states) {
          expect(state.mediators.filter(({ id }) => state.recused.includes(id))).toEqual([])
          if (state.acceptedOn === undefined) continue
          expect(state.rightsToldOn).toBeDefined()
          expect(state.parties.every(({ consentedOn }) => consentedOn !== undefined)).toBe(true)
          if (!state.agreement) continue
          agreements += 1
          expect(state.sessions.some(({ heldOn }) => heldOn !== undefined)).toBe(true)
          if (state.endedAs === 'performed')
            expect(state.agreement.instalments.every(({ doneOn }) => doneOn !== undefined)).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
    // The property is about something: enough of the random courses come that far.
    expect(agreements).toBeGreaterThan(300)
  })

  test('never mediates violence, and is never confirmed late or where the law has no confirmation', () =>
    fc.assert(
      fc.property(steps, fc.boolean(), (wishes, violence) => {
        const { states } = course(wishes, violence)
        if (violence) for (const { stage, endedAs } of states) expect([stage, endedAs]).toEqual(['ended', 'referred'])
        for (const { violence: found, stage, confirmation, confirmBy } of states) {
          if (found) expect(stage).toBe('ended')
          if (confirmation) expect(confirmation.appliedOn <= (confirmBy ?? '')).toBe(true)
        }
      }),
      { numRuns: 400 },
    ))
})
