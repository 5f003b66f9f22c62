import { betterOutcome } from '#capabilities/visit/rules/measures.ts'
import { dataFile, readTable } from '../places.ts'
import { type Random, randomOf } from '../random.ts'
import type { Door } from './doors.ts'
import { newIds } from './ids.ts'

export interface MadeRecord {
  id: string
  kind: string
  door: Door
  at_ms: number
  outcome: string | undefined
  text: string
  solved: boolean
  verdict: string | undefined
  invalid_why: string | undefined
  promise: MadePromise | undefined
}

interface MadePromise {
  text: string
  due_ms: number
  done_ms: number | undefined
}

const DAY_MS = 86_400_000
const YEAR_DAYS = 360
/** The rounds of the towns began so long ago. */
export const ROUND_DAYS = 60
const VISITS_A_YEAR = 0.9
const KINDS: [string, number][] = [
  ['visit', 72],
  ['information', 7],
  ['voice', 4],
  ['hazard', 5],
  ['quarrel', 2],
  ['publicity', 10],
]
const OUTCOMES: Record<string, [string, number][]> = {
  'lived-in': [
    ['reached', 92],
    ['away', 7],
    ['refused', 1],
  ],
  away: [
    ['reached', 25],
    ['away', 45],
    ['phoned', 30],
  ],
  let: [
    ['reached', 70],
    ['away', 28],
    ['refused', 2],
  ],
  vacant: [
    ['vacant', 97],
    ['phoned', 3],
  ],
}

/** What the grid's workers recorded in a year at each door, on working hours' days, by the words people use. */
export function recordMaker(seed: number, asOf_ms: number, reasons: readonly string[]): (door: Door) => MadeRecord[] {
  const random = randomOf(seed, 'records')
  const newId = newIds(seed, 'record-ids')
  const words = new Map<string, string[]>()
  for (const [kind = '', text = ''] of readTable(dataFile('visit-words.csv')))
    words.set(kind, [...(words.get(kind) ?? []), text])
  const diligenceOf = diligence(random)
  const promiseIn = promises(randomOf(seed, 'promises'), words.get('promise') ?? [''], asOf_ms)
  const recordAt = (door: Door, at_ms: number, kind: string): MadeRecord => ({
    id: newId(at_ms),
    kind,
    door,
    at_ms,
    outcome: kind === 'visit' ? random.weighted(OUTCOMES[door.living] ?? [['away', 1]]) : undefined,
    text: random.pick(words.get(kind) ?? ['']),
    solved: kind === 'quarrel',
    ...verdictIn(random, reasons),
    promise: undefined,
  })
  const daysAgo = (days: number) =>
    asOf_ms - Math.floor(random.next() * days) * DAY_MS - random.whole(0, 8) * 3_600_000 - 1
  return (door) => {
    const wished = door.flag ? Math.min(12, YEAR_DAYS / door.flag.days) : VISITS_A_YEAR
    const count = Math.floor(wished) + (random.chance(wished % 1) ? 1 : 0)
    const made = Array.from({ length: count }, () => recordAt(door, daysAgo(YEAR_DAYS), random.weighted(KINDS)))
    if (random.chance(diligenceOf(door.gridCode))) made.push(recordAt(door, daysAgo(ROUND_DAYS), 'visit'))
    for (const one of made) if (one.outcome === 'reached') one.promise = promiseIn(one.at_ms)
    return made.sort((a, b) => a.at_ms - b.at_ms)
  }
}

const PROMISED = 0.02
const KEPT_OF_PAST = 0.9

/** Now and then something is promised at a door; most of it is done, some of it late. */
function promises(random: Random, words: readonly string[], asOf_ms: number) {
  return (at_ms: number): MadePromise | undefined => {
    if (!random.chance(PROMISED)) return undefined
    const due_ms = at_ms + random.whole(7, 30) * DAY_MS
    const done_ms = at_ms + random.whole(2, 32) * DAY_MS
    const done = done_ms < asOf_ms && random.chance(KEPT_OF_PAST)
    return { text: random.pick(words), due_ms, done_ms: done ? done_ms : undefined }
  }
}

/** How far the round has come in a grid: some towns began early, some grids lie far from the road. */
function diligence(random: Random): (grid: string) => number {
  const kept = new Map<string, number>()
  const of = (code: string, from: number, span: number): number => {
    const found = kept.get(code) ?? from + random.next() * span
    kept.set(code, found)
    return found
  }
  return (grid) =>
    Math.min(1, of(grid.slice(0, 9), 0.55, 0.4) + of(grid.slice(0, 12), -0.1, 0.2) + of(grid, -0.15, 0.3))
}

const SAMPLED = 0.05
const FOUND_VALID = 0.96
function verdictIn(random: Random, reasons: readonly string[]): Pick<MadeRecord, 'verdict' | 'invalid_why'> {
  if (!random.chance(SAMPLED)) return { verdict: undefined, invalid_why: undefined }
  if (random.chance(FOUND_VALID)) return { verdict: 'valid', invalid_why: undefined }
  return { verdict: 'invalid', invalid_why: random.pick(reasons) }
}

/** How a household stands on the list of a round that runs from `from_ms`. */
export function standingIn(records: readonly MadeRecord[], from_ms: number): MadeRecord | undefined {
  let best: MadeRecord | undefined
  for (const one of records)
    if (one.outcome && one.at_ms >= from_ms && betterOutcome(best?.outcome ?? null, one.outcome)) best = one
  return best
}
