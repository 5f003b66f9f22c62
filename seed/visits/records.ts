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
}

const DAY_MS = 86_400_000
const YEAR_DAYS = 360
const VISITS_A_YEAR = 1.6
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
export function recordMaker(seed: number, asOf_ms: number): (door: Door) => MadeRecord[] {
  const random = randomOf(seed, 'records')
  const newId = newIds(seed, 'record-ids')
  const words = new Map<string, string[]>()
  for (const [kind = '', text = ''] of readTable(dataFile('visit-words.csv')))
    words.set(kind, [...(words.get(kind) ?? []), text])
  return (door) => {
    const wished = door.flag ? Math.min(12, YEAR_DAYS / door.flag.days) : VISITS_A_YEAR
    const count = Math.floor(wished) + (random.chance(wished % 1) ? 1 : 0)
    return Array.from({ length: count }, () => {
      const at_ms = asOf_ms - Math.floor(random.next() * YEAR_DAYS) * DAY_MS - random.whole(0, 8) * 3_600_000 - 1
      const kind = random.weighted(KINDS)
      const text = random.pick(words.get(kind) ?? [''])
      const outcome = kind === 'visit' ? random.weighted(OUTCOMES[door.living] ?? [['away', 1]]) : undefined
      return {
        id: newId(at_ms),
        kind,
        door,
        at_ms,
        outcome,
        text,
        solved: kind === 'quarrel',
        verdict: verdictIn(random),
      }
    }).sort((a, b) => a.at_ms - b.at_ms)
  }
}

const SAMPLED = 0.05
const FOUND_VALID = 0.96
const verdictIn = (random: Random): string | undefined =>
  random.chance(SAMPLED) ? (random.chance(FOUND_VALID) ? 'valid' : 'invalid') : undefined

/** How a household stands on the list of a round that runs from `from_ms`. */
export function standingIn(records: readonly MadeRecord[], from_ms: number): MadeRecord | undefined {
  let best: MadeRecord | undefined
  for (const one of records)
    if (one.outcome && one.at_ms >= from_ms && betterOutcome(best?.outcome ?? null, one.outcome)) best = one
  return best
}
