import { startOfLocalDay } from '#kernel/calendar.ts'
import { readPetitionWords } from '../petitions/words.ts'
import { randomOf } from '../random.ts'
import { arrivalOn } from './arrivals.ts'
import { begin } from './begin.ts'
import { planFor } from './history.ts'
import { type Journey, travel } from './journey.ts'
import type { World } from './world.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** Hours after a midnight some days ago: late in one evening, after midnight, late in the evening after. */
const NIGHTS: readonly (readonly [days: number, hour: number])[] = [
  [3, 22.6],
  [2, 0.4],
  [2, 22.8],
]
const WAVE_DAYS = { from: 6, to: 3 }

/**
 * What the alarms of the command centre are for, as plain reports: a loud street in two nights, and the workers of one site
 * who ask for their wages within a few days. Whether it rings is for the rules to say.
 */
export function* moreThatRing(world: World, grid: string, seed: number): Generator<Journey> {
  const random = randomOf(seed, 'what rings')
  const village = world.villages.find(({ code }) => grid.startsWith(code))
  if (!village) return
  const midnight = (days: number) => startOfLocalDay(world.rules.calendar, world.asOf_ms - days * DAY_MS)
  const told = (kind: string, at_ms: number, more: { place: string; placeText: string }): Journey => {
    const arrival = arrivalOn({ start_ms: at_ms, month: 1 }, kind, village, random)
    const journey = begin(world, { ...arrival, at_ms, form: 'resident', ...more }, random)
    travel(journey, world.asOf_ms, planFor)
    return journey
  }
  const street = world.writer.place('noise')
  for (const [days, hour] of NIGHTS)
    yield told('noise', midnight(days) + hour * HOUR_MS, { place: grid, placeText: street })
  const { kind, place: site, count } = readPetitionWords().wave
  const [first, last] = [midnight(WAVE_DAYS.from) + 9 * HOUR_MS, midnight(WAVE_DAYS.to) + 16 * HOUR_MS]
  for (let n = 0; n < count; n += 1) {
    const at_ms = first + Math.floor(((last - first) * (n + random.next())) / count)
    yield told(kind, at_ms, { place: grid, placeText: site })
  }
}
