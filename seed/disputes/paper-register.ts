import { applied, type DisputeAction } from '#capabilities/dispute/rules/index.ts'
import { unitCode } from '#kernel/unit.ts'
import { idsFrom } from '../ids.ts'
import { randomOf } from '../random.ts'
import type { DisputeWords } from './words.ts'

const DAY_MS = 86_400_000

/**
 * Half-years of the paper register: how many were settled, and how many were not. The county's article names 1,689 with
 * 43.6 % more than in the equal period before, and neither days nor a base: 1,176 before gives exactly that. It stands in
 * both half-years before, so that "the period before" and "the same period last year" say the same.
 */
const HALVES = [
  { from: '2019-01-01', mediated: 1176, failed: 61 },
  { from: '2019-07-01', mediated: 1176, failed: 58 },
  { from: '2020-01-01', mediated: 1689, failed: 74 },
]
/** Days of a half-year on which something is entered: none so near its ends that counting by days would lose it. */
const FIRST_DAY = 4
const LAST_DAY = 176
const KINDS: readonly (readonly [string, number])[] = [
  ['neighbour', 26],
  ['boundary', 13],
  ['marriage-family', 17],
  ['land', 7],
  ['homestead', 8],
  ['damage', 12],
  ['debt', 9],
  ['labour', 4],
  ['relocation', 2],
  ['property', 1],
  ['other', 1],
]

export interface RegisterLine {
  id: string
  villageCode: string
  title: string
  text: string
  action: DisputeAction
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** Every line of the paper registers, each a fact of its own. */
export function paperRegister(villages: readonly string[], seed: number, words: DisputeWords): RegisterLine[] {
  const random = randomOf(seed, 'paper register of disputes')
  const idAt = idsFrom(random)
  const line = (from: string, settled: boolean): RegisterLine => {
    const on = dayAfter(from, random.whole(FIRST_DAY, LAST_DAY))
    const receivedOn = dayAfter(on, -random.weighted(DAYS))
    const kind = random.weighted(KINDS)
    const villageCode = random.pick(villages)
    const body = random.chance(0.8) ? unitCode(villageCode, 'village') : unitCode(villageCode.slice(0, 9), 'town')
    const result = settled
      ? {
          endedAs: 'performed' as const,
          mediatedOn: on,
          agreement: random.chance(0.58) ? ('written' as const) : ('oral' as const),
        }
      : { endedAs: random.chance(0.7) ? ('failed' as const) : ('refused' as const) }
    const at_ms = Date.parse(`${on}T08:00:00Z`)
    // Those that came to nothing are of the half-year in which they were received.
    const received = settled ? receivedOn : on
    const data = { day: on, receivedOn: received, on, kind, body, origin: 'entered' as const, ...result }
    const action: DisputeAction = { id: idAt(at_ms), verb: 'entered', at_ms, by: { kind: 'system' }, data }
    const title = words.titles[kind] ?? kind
    return { id: idAt(at_ms), villageCode, title, text: words.register, action }
  }
  return HALVES.flatMap(({ from, mediated, failed }) => [
    ...Array.from({ length: mediated }, () => line(from, true)),
    ...Array.from({ length: failed }, () => line(from, false)),
  ])
}

const DAYS: readonly (readonly [number, number])[] = [
  [0, 22],
  [1, 18],
  [3, 20],
  [7, 18],
  [14, 12],
  [24, 8],
  [29, 2],
]

/** As they fold, the same as any other dispute. */
export const stateOf = ({ action }: RegisterLine) => applied(undefined, action)
