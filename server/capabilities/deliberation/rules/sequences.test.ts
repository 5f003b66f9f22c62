import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isProblem } from '#kernel/problem.ts'
import { type DeliberationState, type FactData, VERBS, type Verb } from '../shapes/vocabulary.ts'
import { applied, folded, seatsOf } from './fold.ts'
import { likeness, similarTo } from './similar.ts'

const few = fc.nat({ max: 12 })
const dataOf: fc.Arbitrary<FactData> = fc.record({
  title: fc.constant('停车'),
  seat: fc.constantFrom('head', 'committee', 'worthy'),
  people: few,
  present: few,
  consensus: fc.boolean(),
  meetsOn: fc.constant('2026-12-01'),
  way: fc.constantFrom('do' as const, 'decision' as const, 'refer' as const, 'again' as const, 'ended' as const),
  rater: fc.constantFrom('proposer', 'a', 'b', 'c'),
  solved: fc.constantFrom('yes' as const, 'partly' as const, 'no' as const),
})
const COURSE: Verb[] = ['admitted', 'seated', 'noticed', 'met', 'routed', 'completed', 'rated', 'rated', 'rated']
/** Half of them begin as a topic should, so that many get to their end. */
const tries = fc.tuple(fc.boolean(), fc.array(fc.tuple(fc.constantFrom(...VERBS), dataOf), { maxLength: 30 }))

describe('any sequence of acts', () => {
  test('carries out nothing that was not talked over, does nothing at once without consensus, counts no rater twice', () => {
    fc.assert(
      fc.property(tries, fc.array(dataOf, { minLength: 9, maxLength: 9 }), ([orderly, more], own) => {
        const ordered = COURSE.map((verb, i): [Verb, FactData] => [verb, own[i] ?? {}])
        const by = { kind: 'system' as const }
        const first = { id: '0', verb: 'proposed' as const, at_ms: 0, by, data: { title: '停车' } }
        const done = [first] as Parameters<typeof folded>[0][number][]
        let state: DeliberationState = applied(undefined, first)
        for (const [verb, data] of [...(orderly ? ordered : []), ...more]) {
          const fact = { id: String(done.length), verb, at_ms: done.length, by, data }
          try {
            state = applied(state, fact)
            done.push(fact)
          } catch (error) {
            expect(isProblem(error)).toBe(true)
          }
          hold(
            state,
            done.map((one) => one.verb),
          )
        }
        expect(folded(done)).toEqual(state)
      }),
      { numRuns: 600 },
    )
  })
})

function hold(state: DeliberationState, done: readonly Verb[]): void {
  const { stage, way, consensus, raters, ratings } = state
  expect(state.version).toBe(done.length)
  if (stage === 'carrying-out' || stage === 'done') {
    expect(done.lastIndexOf('routed')).toBeGreaterThan(done.lastIndexOf('met'))
    expect(done).toContain('met')
    if (way === 'do') expect(consensus).toBe(true)
  }
  expect(new Set(raters).size).toBe(raters.length)
  expect(ratings.yes + ratings.partly + ratings.no).toBe(raters.length)
  if (raters.length > 0) expect(stage).toBe('done')
  expect(seatsOf(state)).toBeGreaterThanOrEqual(0)
}

test('topics about the same come first, whatever the order of words, and others stay out', () => {
  const topics = [
    { title: '村口的路灯', text: '路灯坏了三盏' },
    { title: '祠堂门口停车场怎么停', text: '车位不够，邻居吵架' },
    { title: '文化礼堂唱戏', text: '重阳节请戏班' },
  ]
  const rule = { similar_percent: 25, similarMost: 5 }
  expect(similarTo('停车场停车吵架，祠堂门口', topics, rule)).toEqual([topics[1]])
  expect(likeness('', '停车')).toBe(0)
  expect(likeness('停车场', '停车场')).toBe(100)
})
