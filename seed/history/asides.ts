import type { Verb } from '#capabilities/matter/rules/index.ts'
import { parentUnit } from '#kernel/unit.ts'
import type { Journey, Plan } from './journey.ts'
import { reporterOf } from './reporters.ts'
import { about, dayAfter } from './times.ts'
import { staffAt } from './world.ts'

const RESIDENT = { kind: 'resident' } as const
const DAY_HOURS = 24

/** What residents do by themselves while the desks work: add, follow, ask again, take it back. */
export function asidesOf(journey: Journey): Plan[] {
  const { world, arrival, random } = journey
  const plans: Plan[] = []
  const later = (hours: number) => dayAfter(world.rules.calendar, arrival.at_ms, about(hours, random), random)
  const resident = (verb: Verb, at_ms: number, data: Plan['data'] = {}) =>
    plans.push({ verb, by: RESIDENT, at_ms, data })
  const say = (remark: Parameters<typeof world.writer.remark>[1]) => world.writer.remark(arrival.kind, remark)

  if (random.chance(0.06)) resident('added', later(14), { text: say('addition') })
  if (random.chance(0.05)) resident('urged', later(4 * DAY_HOURS))
  if (random.chance(0.016)) resident('withdrawn', later(10), { reason: say('withdrawn') })
  if (world.rules.kindOn(arrival.kind, arrival.at_ms)?.public && random.chance(0.05)) {
    for (let followers = random.whole(1, 3); followers > 0; followers--) {
      const at_ms = Math.floor(later(20))
      const reporter = reporterOf(world, arrival.village, 'resident', at_ms, random)
      plans.push({ verb: 'joined', by: RESIDENT, at_ms, data: {}, reporter })
    }
  }
  return plans.sort((a, b) => a.at_ms - b.at_ms)
}

/** Above an overdue matter somebody asks how it stands; most of the time. */
export function urgedFromAbove(journey: Journey, at_ms: number): Plan | undefined {
  const { world, random, arrival, state } = journey
  const above = parentUnit(state.holder)
  if (!above || !random.chance(0.45)) return undefined
  return {
    verb: 'urged',
    by: staffAt(world, above, random),
    at_ms,
    data: { text: world.writer.remark(arrival.kind, 'urging') },
  }
}
