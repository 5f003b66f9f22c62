import type { Satisfaction } from '#capabilities/matter/rules/index.ts'
import { startOfLocalDay } from '#kernel/calendar.ts'
import { slotOfUnit, unitCode } from '#kernel/unit.ts'
import { type Journey, lastAt, type Plan } from './journey.ts'
import { about, dayAfter, deskAfter } from './times.ts'
import { here, words } from './voice.ts'
import { staffAt } from './world.ts'

type Solved = 'yes' | 'partly' | 'no'
type Say = { solved: Solved; satisfaction?: Satisfaction }

const RESIDENT = { kind: 'resident' } as const
const REOPENED_MAX = 2
const DAY_MS = 86_400_000

/** The desk has asked: most answer within days, some never do, and the clock gives it back. */
export function planWaiting(journey: Journey): Plan[] {
  const { random, world } = journey
  if (!random.chance(0.78)) return []
  const at_ms = dayAfter(world.rules.calendar, lastAt(journey), about(18, random), random)
  return [{ verb: 'added', by: RESIDENT, at_ms, data: { text: words(journey, 'addition') } }]
}

/** Work rests until a day; sometimes it goes on earlier. */
export function planSuspended(journey: Journey): Plan[] {
  const { random, world, state } = journey
  const until_ms = state.suspendedUntil_ms ?? lastAt(journey)
  if (!random.chance(0.35)) return []
  const early_ms = startOfLocalDay(world.rules.calendar, (lastAt(journey) + until_ms) / 2)
  if (early_ms < lastAt(journey) + DAY_MS) return []
  return [
    { verb: 'resumed', by: here(journey), at_ms: deskAfter(world.rules.calendar, early_ms, 30, random), data: {} },
  ]
}

/** Handled, says the desk. Whether it is solved is said by the resident, or to another unit that calls. */
export function planHandled(journey: Journey): Plan[] {
  const { random, world, temper, reporters } = journey
  const { calendar } = world.rules
  if (temper.manner === 'flawless')
    return [
      saying(journey, dayAfter(calendar, lastAt(journey), 0.02, random), { solved: 'yes', satisfaction: 'satisfied' }),
    ]
  const named = reporters.some(({ phone }) => phone !== undefined)
  if (random.chance(named ? 0.42 : 0.48))
    return [saying(journey, dayAfter(calendar, lastAt(journey), about(26, random, 1), random), sayOf(journey))]
  if (!named || !random.chance(0.88)) return []
  return calls(journey)
}

/** After the end: a few say it again, or find that it did not last. */
export function planClosed(journey: Journey): Plan[] {
  const { random, world, state, temper } = journey
  if (state.outcome === 'merged' || state.outcome === 'withdrawn' || state.reopened >= REOPENED_MAX) return []
  if (temper.manner === 'flawless') return []
  const chance = temper.manner === 'hasty' ? 0.05 : 0.009
  if (!random.chance(chance)) return []
  const at_ms = dayAfter(world.rules.calendar, lastAt(journey), about(5 * 24, random, 0.5), random)
  return [{ verb: 'reopened', by: RESIDENT, at_ms, data: { reason: words(journey, 'reopened') } }]
}

function sayOf({ random, temper, state }: Journey): Say {
  const last = state.reopened >= REOPENED_MAX
  const solved =
    random.chance(temper.success) || (last && random.chance(0.6))
      ? 'yes'
      : random.chance(0.42) || last
        ? 'partly'
        : 'no'
  if (!random.chance(0.86)) return { solved }
  return { solved, satisfaction: random.weighted(SATISFIED[solved]) }
}

/** Satisfied and solved are two facts: some unsolved are content with how they were treated, some solved are not. */
const SATISFIED: Record<Solved, [Satisfaction, number][]> = {
  yes: [
    ['satisfied', 84],
    ['fair', 13],
    ['dissatisfied', 3],
  ],
  partly: [
    ['satisfied', 25],
    ['fair', 55],
    ['dissatisfied', 20],
  ],
  no: [
    ['satisfied', 4],
    ['fair', 21],
    ['dissatisfied', 75],
  ],
}

function saying(journey: Journey, at_ms: number, say: Say): Plan {
  const { random } = journey
  const remark =
    say.solved === 'no'
      ? 'saidNot'
      : say.solved === 'partly'
        ? 'saidPartly'
        : say.satisfaction === 'fair'
          ? 'saidFair'
          : 'saidSolved'
  const text = random.chance(0.6) ? { text: words(journey, remark) } : {}
  return { verb: 'said', by: RESIDENT, at_ms, data: { ...say, ...text } }
}

/** A unit that did not handle it rings up, once or twice. */
function calls(journey: Journey): Plan[] {
  const { random, world, state, arrival } = journey
  const handled = slotOfUnit(state.handledBy ?? state.holder)
  const caller =
    handled === 'grid' || handled === 'village'
      ? unitCode(arrival.village.code.slice(0, 9), 'town')
      : unitCode(world.county, 'centre')
  const first_ms = deskAfter(world.rules.calendar, lastAt(journey), about(500, random), random)
  const call = (at_ms: number, data: Plan['data']): Plan => ({
    verb: 'called-back',
    by: staffAt(world, caller, random),
    at_ms,
    data,
  })
  if (random.chance(0.8)) return [call(first_ms, heard(journey))]
  const second_ms = deskAfter(world.rules.calendar, first_ms, about(420, random), random)
  const missed = call(first_ms, { reached: false, text: words(journey, 'notReached') })
  const again = random.chance(0.5) ? heard(journey) : { reached: false, text: words(journey, 'notReached') }
  return [missed, call(second_ms, again)]
}

function heard(journey: Journey): Plan['data'] {
  const say = sayOf(journey)
  const remark = say.solved === 'yes' ? 'calledSolved' : say.solved === 'partly' ? 'calledPartly' : 'calledNot'
  return { reached: true, ...say, text: words(journey, remark) }
}
