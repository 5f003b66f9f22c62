import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isProblem } from '#kernel/problem.ts'
import {
  type ActionData,
  applied,
  type FundState,
  flaggedOf,
  type Grounds,
  VERBS,
  type Verb,
  waitingOf,
} from './index.ts'

const DAYS = ['2026-11-01', '2026-11-05', '2026-11-20'] as const
const name = { zh: '档', en: 'band' }
const cents = fc.integer({ min: 1, max: 60 })
const organ = fc.constantFrom('village' as const, 'committee' as const, 'town' as const)
const n = fc.integer({ min: 1, max: 4 })

const data: fc.Arbitrary<ActionData> = fc.record(
  {
    lines: fc.array(fc.record({ cents, ties: fc.constantFrom(0, 0, 1) }), { minLength: 1, maxLength: 4 }),
    until: fc.constantFrom(...DAYS),
    band: fc.record({
      key: fc.constant('b'),
      name: fc.constant(name),
      approvers: fc.array(organ, { minLength: 1, maxLength: 3 }),
    }),
    organ,
    day: fc.constantFrom(...DAYS),
    text: fc.constant('说明'),
    upheld: fc.boolean(),
    n,
    payment: fc.record({
      id: fc.constantFrom('p', 'q'),
      batch: fc.constant('b'),
      cents,
      lines: fc.array(n, { maxLength: 4 }),
    }),
    of: fc.constantFrom('p', 'q'),
    sha256: fc.constantFrom('x', 'y'),
    paid: fc.array(n, { maxLength: 4 }),
    unpaid: fc.array(fc.record({ n, reason: fc.constant('销户') }), { maxLength: 4 }),
  },
  { requiredKeys: [] },
)
const grounds: fc.Arbitrary<Grounds> = fc.record(
  {
    decision: fc.record({
      id: fc.constant('d'),
      title: fc.constant('t'),
      meetsOn: fc.constant(DAYS[0]),
      amountCents: fc.integer({ min: 1, max: 200 }),
    }),
    item: fc.constant({ id: 'i', title: 't' }),
    rule: fc.constant({ key: 'k', day: DAYS[0] }),
  },
  { requiredKeys: [] },
)
const mostly = fc.nat({ max: 3 }).map((k) => k > 0)
const tries = fc.array(fc.tuple(mostly, fc.constantFrom(...VERBS), mostly, data), { minLength: 10, maxLength: 40 })

/** What somebody obedient would do now. */
function dueOf(state: FundState): Verb {
  if (flaggedOf(state) > 0) return 'cleared'
  if (state.objections > 0) return 'answered'
  if (state.stage === 'listing') return state.list === 0 ? 'listed' : 'announced'
  if (state.stage !== 'paying') return 'approved'
  return state.payments.some(({ returned }) => !returned) ? 'returned' : 'ordered'
}

/** What somebody careful would send, so that sequences get as far as money. */
function sensible(state: FundState, given: ActionData): ActionData {
  const waiting = waitingOf(state)
  const open = state.payments.find(({ returned }) => !returned)
  const flagged = state.lines.findIndex(({ ties, cleared }) => ties > 0 && !cleared)
  const approver = state.band?.approvers[state.approvals]
  const failed = given.upheld ? (open?.lines ?? []).slice(0, 1) : []
  return {
    ...given,
    ...{ text: '说明', upheld: false, day: DAYS[2], until: DAYS[1] },
    band: given.band ?? { key: 'b', name, approvers: ['village'] },
    ...(approver ? { organ: approver } : {}),
    n: flagged < 0 ? (given.n ?? 1) : flagged + 1,
    lines: given.lines ?? [{ cents: 1, ties: 0 }],
    payment: {
      id: `p${state.payments.length}`,
      batch: 'b',
      cents: waiting.reduce((sum, at) => sum + (state.lines[at - 1]?.cents ?? 0), 0),
      lines: waiting,
    },
    ...(open ? { of: open.id, sha256: open.id } : {}),
    unpaid: failed.map((at) => ({ n: at, reason: '销户' })),
    paid: (open?.lines ?? []).filter((at) => !failed.includes(at)),
  }
}

describe('any fund under any sequence of acts', () => {
  test('pays nothing without grounds, publicity, approval and cleared kinship, nobody twice, and never more than its total', () => {
    let payments = 0
    const by = { kind: 'system' as const }
    fc.assert(
      fc.property(grounds, fc.integer({ min: 1, max: 150 }), tries, (rests, totalCents, attempts) => {
        let state: FundState | undefined
        const opened = {
          kind: 'k',
          title: 't',
          source: 's',
          sourcePaper: 'p',
          ruleDay: DAYS[0],
          totalCents,
          grounds: rests,
        }
        try {
          state = applied(undefined, { id: '0', verb: 'opened', at_ms: 0, by, data: opened })
        } catch (error) {
          expect(isProblem(error)).toBe(true)
          return
        }
        let approvals: string[] = []
        const paidTimes = new Map<string, number>()
        for (const [obedient, any, careful, given] of attempts) {
          const before: FundState = state
          const verb = obedient ? dueOf(before) : any
          if (verb === 'opened') continue
          const said = careful ? sensible(before, given) : given
          try {
            state = applied(before, { id: 'x', verb, at_ms: 1, by, data: said })
          } catch (error) {
            expect(isProblem(error)).toBe(true)
            continue
          }
          if (state.stage === 'listing') approvals = []
          if (verb === 'approved') approvals.push(said.organ ?? '')
          for (const [i, line] of state.lines.entries())
            if (line.state === 'paid' && before.lines[i]?.state !== 'paid')
              paidTimes.set(`${state.list} ${i}`, (paidTimes.get(`${state.list} ${i}`) ?? 0) + 1)
          if (state.payments.length === 0) continue
          payments += 1
          expect(rests.decision ?? rests.item ?? rests.rule).toBeDefined()
          expect(approvals).toEqual(state.band?.approvers)
          expect((state.approvedOn ?? '') > (state.waitUntil ?? '~')).toBe(true)
          expect(state.lines.every(({ ties, cleared }) => ties === 0 || cleared)).toBe(true)
          const paid = state.lines.reduce((sum, line) => sum + (line.state === 'paid' ? line.cents : 0), 0)
          expect(paid).toBeLessThanOrEqual(Math.min(totalCents, rests.decision?.amountCents ?? totalCents))
        }
        expect(Math.max(0, ...paidTimes.values())).toBeLessThanOrEqual(1)
      }),
      { numRuns: 1500 },
    )
    // Otherwise the test would have proved nothing.
    expect(payments).toBeGreaterThan(100)
  })
})
