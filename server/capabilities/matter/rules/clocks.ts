import { addWorkMinutes, localDate } from '#kernel/calendar.ts'
import { dueAt, elapsed, holderTimes, type Limit } from '#kernel/clock.ts'
import { parentUnit, unitsAbove } from '#kernel/unit.ts'
import { CLOSED, type MatterRules, type MatterState, PAUSES } from '../shapes/vocabulary.ts'

/** The county's shared clocks on the day of the report. */
const common = (matter: MatterState, rules: MatterRules) => rules.commonOf(matter.start_ms)

/** Until when a closed matter's minutes are counted: its end. An open one: now. */
export const until = (matter: MatterState, now_ms: number): number =>
  Math.max(matter.closed_ms ?? now_ms, matter.start_ms)

/** Working minutes per holder; they add up to `elapsedMinutes`. */
export const heldMinutes = (matter: MatterState, now_ms: number, rules: MatterRules) =>
  holderTimes(rules.calendar, matter.turns, until(matter, now_ms))

/** All working minutes since the report, whoever held it. No action lowers it. */
export const elapsedMinutes = (matter: MatterState, now_ms: number, rules: MatterRules): number =>
  elapsed(rules.calendar, matter.turns, until(matter, now_ms))

const pausedMinutes = (matter: MatterState, now_ms: number, rules: MatterRules): number =>
  heldMinutes(matter, now_ms, rules)
    .filter((held) => PAUSES.includes(held.holder))
    .reduce((sum, held) => sum + held.minutes, 0)

/** The minutes that count against the limit: those of units. */
export const workedMinutes = (matter: MatterState, now_ms: number, rules: MatterRules): number =>
  elapsedMinutes(matter, now_ms, rules) - pausedMinutes(matter, now_ms, rules)

export const isPaused = (matter: MatterState): boolean => PAUSES.includes(matter.turns.at(-1)?.holder ?? CLOSED)

/** When it must be handled: the kind's limit on the day of the report, plus what was extended and what was not the desk's time. */
export function finalDue(matter: MatterState, now_ms: number, rules: MatterRules): number {
  const { finish } = rules.clocksOf(matter.kind, matter.start_ms)
  const limit = { ...finish, days: finish.days + matter.extension_days }
  const due = dueAt(rules.calendar, matter.start_ms, limit, pausedMinutes(matter, now_ms, rules))
  if (matter.reopened_ms === undefined) return due
  return Math.max(due, dueAt(rules.calendar, matter.reopened_ms, common(matter, rules).reopenFinish, 0))
}

/** When the present holder must have accepted it. */
export function stepDue(matter: MatterState, rules: MatterRules): number | undefined {
  if (matter.state !== 'reported') return undefined
  return dueAt(rules.calendar, matter.heldSince_ms, rules.clocksOf(matter.kind, matter.start_ms).accept, 0)
}

const after = (rules: MatterRules, from_ms: number, limit: Limit): number => dueAt(rules.calendar, from_ms, limit, 0)

export const withinReopening = (matter: MatterState, at_ms: number, rules: MatterRules): boolean =>
  matter.closed_ms === undefined || at_ms <= after(rules, matter.closed_ms, common(matter, rules).reopen)

export const mayRefuse = (matter: MatterState, at_ms: number, rules: MatterRules): boolean =>
  at_ms <= after(rules, matter.heldSince_ms, rules.clocksOf(matter.kind, matter.start_ms).notMine)

/** The next unit that overdue work is shown to: one above the holder, then one above that, up to the county centre. */
function nextSupervisor(matter: MatterState): string | undefined {
  const above = unitsAbove(matter.holder)
  const seen = matter.supervisor === undefined ? -1 : above.indexOf(matter.supervisor)
  return seen < 0 ? parentUnit(matter.holder) : above[seen + 1]
}

/** The next showing of overdue work to a level above: when, and to which unit. */
export function nextEscalation(
  matter: MatterState,
  now_ms: number,
  rules: MatterRules,
): { at_ms: number; to: string } | undefined {
  const due = Math.min(finalDue(matter, now_ms, rules), stepDue(matter, rules) ?? Number.POSITIVE_INFINITY)
  // What was shown for an earlier due does not count for this one.
  const shown = matter.escalations_ms.filter((at_ms) => at_ms >= due).length
  const step = common(matter, rules).escalation[shown]
  const to = step?.to === 'county' ? unitsAbove(matter.holder).at(-1) : nextSupervisor(matter)
  if (!step || to === undefined || to === matter.supervisor) return undefined
  return { at_ms: addWorkMinutes(rules.calendar, due, step.late_minutes), to }
}

/** When the clock itself must act next; undefined when it has nothing to do. */
export function wakeAt(matter: MatterState, now_ms: number, rules: MatterRules): number | undefined {
  switch (matter.state) {
    case 'closed':
      return undefined
    case 'handled':
      return matter.handled_ms === undefined
        ? undefined
        : after(rules, matter.handled_ms, common(matter, rules).noAnswer)
    case 'waiting':
      return matter.asked_ms === undefined
        ? undefined
        : after(rules, matter.asked_ms, rules.clocksOf(matter.kind, matter.start_ms).askResident)
    case 'suspended':
      return matter.suspendedUntil_ms
    default:
      return nextEscalation(matter, now_ms, rules)?.at_ms
  }
}

export const localDay = (rules: MatterRules, at_ms: number): string => localDate(rules.calendar, at_ms)
