import { finalDue } from '#capabilities/matter/rules/index.ts'
import { startOfLocalDay } from '#kernel/calendar.ts'
import { parentUnit } from '#kernel/unit.ts'
import { urgedFromAbove } from './asides.ts'
import { type Journey, lastAt, type Plan } from './journey.ts'
import { about, deskAfter } from './times.ts'
import { here, words } from './voice.ts'
import { staffAt } from './world.ts'

const DAY_MS = 86_400_000
const AGAIN_SHARE = 0.3
const LEAST_MINUTES = 12

/** The days at the desk that handles it: looking, asking, waiting for stuff, telling how it goes, and done. */
export function workHere(journey: Journey): Plan[] {
  const { random, world, state, temper } = journey
  const from_ms = lastAt(journey)
  const { calendar } = world.rules
  const again_ms = deskAfter(
    calendar,
    from_ms,
    about(journey.limit_minutes * AGAIN_SHARE * temper.pace, random),
    random,
  )
  const soonest_ms = deskAfter(calendar, from_ms, LEAST_MINUTES * Math.min(1, temper.pace), random)
  const done_ms = state.reopened > 0 ? again_ms : Math.max(journey.handle_ms, soonest_ms)
  const between = (from: number, to: number) => from_ms + (done_ms - from_ms) * (from + (to - from) * random.next())
  const inHours = (at_ms: number) => Math.min(done_ms, deskAfter(calendar, at_ms, 1, random))
  const plan = (verb: Plan['verb'], at_ms: number, data: Plan['data']) => ({ verb, by: here(journey), at_ms, data })

  const plans: Plan[] = []
  if (random.chance(0.22)) plans.push(plan('noted', inHours(between(0.05, 0.5)), { text: words(journey, 'note') }))
  if (random.chance(0.16))
    plans.push(plan('answered', inHours(between(0.3, 0.8)), { text: words(journey, 'answer'), public: true }))
  if (once(journey, 'asked', 0.045))
    plans.push(plan('asked', inHours(between(0.02, 0.4)), { text: words(journey, 'question') }))
  if (once(journey, 'suspended', 0.014)) {
    const at_ms = inHours(between(0.2, 0.7))
    const until_ms = startOfLocalDay(calendar, at_ms) + random.whole(4, 24) * DAY_MS
    plans.push(plan('suspended', at_ms, { until_ms, reason: words(journey, 'suspension') }))
  }
  plans.push(...extension(journey, done_ms))
  const due_ms = finalDue(state, from_ms, world.rules)
  const urging =
    due_ms < done_ms ? urgedFromAbove(journey, inHours(due_ms + (done_ms - due_ms) * random.next())) : undefined
  if (urging) plans.push(urging)
  // What is planned for the same minute comes before the end.
  return [
    ...plans.filter(({ at_ms }) => at_ms < done_ms),
    plan('handled', done_ms, { text: words(journey, done(journey)) }),
  ]
}

function done({ random, temper }: Journey) {
  return random.chance(temper.success) ? 'handled' : random.chance(0.5) ? 'partlyHandled' : 'handled'
}

/** Asked for when it will not be in time; the level above grants most. */
function extension(journey: Journey, done_ms: number): Plan[] {
  const { random, world, state } = journey
  const from_ms = lastAt(journey)
  const { calendar } = world.rules
  const due_ms = finalDue(state, from_ms, world.rules)
  const rule = world.rules.commonOf(state.start_ms).extension
  const above = parentUnit(state.holder)
  if (done_ms < due_ms || due_ms < from_ms || !above || state.extensions >= rule.times) return []
  if (!once(journey, 'extension', 0.5)) return []
  const asked_ms = deskAfter(calendar, from_ms + (due_ms - from_ms) * (0.5 + 0.4 * random.next()), 1, random)
  const answer_ms = deskAfter(calendar, asked_ms, about(120, random), random)
  const days = random.whole(2, rule.longest.days)
  const granted = random.chance(0.86)
  return [
    {
      verb: 'extension-asked',
      by: here(journey),
      at_ms: asked_ms,
      data: { days, reason: words(journey, 'extension') },
    },
    {
      verb: granted ? 'extension-granted' : 'extension-declined',
      by: staffAt(world, above, random),
      at_ms: answer_ms,
      data: granted ? {} : { reason: words(journey, 'declined') },
    },
  ]
}

function once({ done, sure, random }: Journey, what: string, probability: number): boolean {
  if (done.has(what) || !(sure.has(what) || random.chance(probability))) return false
  done.add(what)
  return true
}
