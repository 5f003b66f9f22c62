import type { MatterState } from '#capabilities/matter/rules/index.ts'
import { titleOf } from '#capabilities/matter/rules/title.ts'
import { unitCode } from '#kernel/unit.ts'
import { randomOf } from '../random.ts'
import { type Arrival, arrivalsOf } from './arrivals.ts'
import { begin } from './begin.ts'
import { planAccepted, planReported } from './desk.ts'
import { type Journey, lastAt, type Plan, travel } from './journey.ts'
import { planClosed, planHandled, planSuspended, planWaiting } from './resident.ts'
import { about, deskAfter } from './times.ts'
import { staffAt, type World } from './world.ts'

const PLANS: Record<MatterState['state'], (journey: Journey) => Plan[]> = {
  reported: planReported,
  accepted: planAccepted,
  waiting: planWaiting,
  suspended: planSuspended,
  handled: planHandled,
  closed: planClosed,
}
const MERGE_MINUTES = 90

export const planFor = (journey: Journey): Plan[] => PLANS[journey.state.state](journey)

/** Every matter of the year, in order of report, each followed until the county's present. */
export function* historiesOf(world: World, count: number, seed: number): Generator<Journey> {
  const arrivals = arrivalsOf(world, count, randomOf(seed, 'arrivals'))
  const again = new Map(arrivals.flatMap((one): [Arrival, Arrival][] => (one.sameAs ? [[one.sameAs, one]] : [])))
  const random = randomOf(seed, 'journeys')
  const merged = new Map<Arrival, Journey>()
  for (const arrival of arrivals) {
    const waiting = merged.get(arrival)
    merged.delete(arrival)
    if (waiting) {
      yield waiting
      continue
    }
    const journey = begin(world, arrival, random)
    const second = again.get(arrival)
    const twin = second && twinOf(journey, second)
    travel(journey, world.asOf_ms, planFor)
    if (second && twin && mergeInto(twin, journey)) merged.set(second, twin)
    yield journey
  }
}

/** The same thing reported again; its desk means to merge it into the first as soon as it notices. */
function twinOf(first: Journey, second: Arrival): Journey {
  const { world, random } = first
  const twin = begin(world, second, random)
  const text = `${titleOf(first.text)}。${world.writer.remark(second.kind, 'sameAgain')}。`
  const at_ms = deskAfter(world.rules.calendar, second.at_ms, about(MERGE_MINUTES, random), random)
  const by = staffAt(world, unitCode(second.village.code, 'village'), random)
  const absorbed: Plan = { verb: 'absorbed', by, at_ms, data: { from: twin.id, reporters: 1 } }
  first.aside = [...first.aside, absorbed].sort((a, b) => a.at_ms - b.at_ms)
  return { ...twin, text, aside: [] }
}

/** Both sides or neither: the first has taken it up only when it was still open then. */
function mergeInto(twin: Journey, first: Journey): boolean {
  const taken = first.actions.find(({ verb, data }) => verb === 'absorbed' && data.from === twin.id)
  if (!taken) return false
  const { by, at_ms } = taken
  travel(twin, at_ms - 1, () => [])
  twin.aside = [{ verb: 'merged', by, at_ms: Math.max(at_ms, lastAt(twin)), data: { into: first.id } }]
  travel(twin, Number.POSITIVE_INFINITY, () => [])
  return true
}
