import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DECISION_STEPS } from '#capabilities/playbook/schema.ts'
import { isProblem } from '#kernel/problem.ts'
import {
  type ActionData,
  BALLOT_VERBS,
  type DecisionAction,
  type DecisionState,
  type Verb,
  type VotingRule,
} from '../shapes/vocabulary.ts'
import { applied } from './fold.ts'
import { quorumOf, tally } from './tally.ts'

const RULES: VotingRule[] = (['present', 'all'] as const).map((among) => ({
  organ: 'members',
  body: 'members',
  quorum: { people: { of: 2, in: 3, over: false } },
  majority: { among, share: { of: 1, in: 2, over: true } },
  notice_days: 3,
  minutes_days: 5,
  proxies: true,
  online: true,
  phone: { apart_least: 3 },
  secrecy: 'either',
}))
const VERBS: Verb[] = [...DECISION_STEPS, ...BALLOT_VERBS, 'progressed', 'declared', 'dropped', 'opened']
const many = fc.nat({ max: 40 })

const dataOf: fc.Arbitrary<ActionData> = fc.record({
  rule: fc.constantFrom(...RULES),
  entitled: fc.record({ people: many, households: many }),
  meetsOn: fc.constant('2026-12-01'),
  roll: fc.record({ present: many, online: fc.constant(0), proxies: fc.constant(0), households: many }),
  ballots: fc.record({ issued: many, for: many, against: many, abstain: fc.constant(0), invalid: fc.constant(0) }),
  party: fc.record({
    of: many,
    present: many,
    for: many,
    against: fc.constant(0),
    abstain: fc.constant(0),
    rule: fc.constant({
      quorum: { of: 2, in: 3, over: false },
      majority: { among: 'all' as const, share: { of: 1, in: 2, over: true } },
    }),
  }),
  papers: many,
  cast: many,
  text: fc.constant('…'),
})
/** Mostly what comes next, so that sequences get far; otherwise anything. */
const tries = fc.array(fc.tuple(fc.boolean(), fc.constantFrom(...VERBS), dataOf), { maxLength: 40 })

describe('any sequence of acts', () => {
  test('skips no step, has no result without a quorum, counts nobody twice', () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        const steps = [...DECISION_STEPS]
        const by = { kind: 'system' as const }
        const first = { id: '0', verb: 'opened' as const, at_ms: 0, by, data: { kind: 'k', title: 't', steps } }
        let state: DecisionState = applied(undefined, first)
        const done: Verb[] = []
        for (const [obedient, any, data] of attempts) {
          const verb = obedient && state.next ? state.next : any
          const action: DecisionAction = { id: String(done.length), verb, at_ms: done.length, by, data }
          try {
            state = applied(state, action)
            done.push(verb)
          } catch (error) {
            expect(isProblem(error)).toBe(true)
          }
          hold(state, done)
        }
      }),
      { numRuns: 800 },
    )
  })
})

function hold(state: DecisionState, done: readonly Verb[]): void {
  const taken = DECISION_STEPS.filter((step) => done.includes(step))
  // Every step before the last one taken was taken.
  const last = taken.at(-1)
  if (last) expect(taken).toEqual(DECISION_STEPS.slice(0, DECISION_STEPS.indexOf(last) + 1))
  const { meeting } = state
  if (meeting?.ballots) {
    if (meeting.ballot) {
      expect(meeting.ballot.open).toBe(false)
      expect(meeting.ballots.issued - meeting.ballot.cast).toBeLessThanOrEqual(meeting.ballot.papers)
    }
    const { roll, ballots } = meeting
    if (!roll) throw new Error('ballots without a roll')
    expect(quorumOf(meeting.rule, meeting.entitled, roll).met).toBe(true)
    expect(ballots.issued).toBeLessThanOrEqual(roll.present)
    expect(ballots.for + ballots.against + ballots.abstain + ballots.invalid).toBeLessThanOrEqual(ballots.issued)
    expect(state.passed).toBe(tally({ ...meeting, roll, ballots }).passed)
  }
  if (state.stage === 'carrying-out' || state.stage === 'done') expect(state.passed).toBe(true)
}
