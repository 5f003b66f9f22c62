import { getRuleOn } from '#capabilities/playbook/index.ts'
import { localDate, workMinutesBetween, yearsWithoutList } from '#kernel/calendar.ts'
import { dueAt, holderSpans } from '#kernel/clock.ts'
import { parentUnit } from '#kernel/unit.ts'
import type { Room } from '#web/desk/matter/acts-view.ts'
import type { ShownAction, ShownClock, ShownMatter } from '#web/desk/matter/shown-matter.ts'
import type { DatedRules } from '../context.ts'
import type { MatterDetail } from '../queries/detail.ts'
import { applied, CLOSED, type MatterAction, type MatterState, until } from '../rules/index.ts'
import type { DeskBook } from './desk-book.ts'
import { pressOf } from './desk-lines.ts'

/** From what the queries know to what the page shows, still without words. */
export function shownMatter(book: DeskBook, now_ms: number, detail: MatterDetail): ShownMatter {
  const { row, state } = detail
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    text: row.text,
    kind: row.kind,
    placeCode: row.place_code,
    placeText: row.place_text,
    channel: row.channel,
    state,
    actions: shownActions(book.rules(), detail.actions, now_ms),
    clock: shownClock(book, now_ms, detail),
    waiting: detail.waiting,
    files: detail.files,
    parts: detail.parts,
    may: detail.may,
    mayReadPhone: detail.mayReadPhone,
  }
}

/** Each act that took the matter out of somebody's hands says how long they had held it. */
export function shownActions(rules: DatedRules, actions: readonly MatterAction[], now_ms: number): ShownAction[] {
  let before: MatterState | undefined
  return actions.map((action) => {
    const after = applied(before, action, rules)
    const ended = before !== undefined && after.turns.length > before.turns.length
    const spans = ended ? holderSpans(rules.calendar, after.turns, until(after, now_ms)) : []
    before = after
    return ended ? { ...action, held_minutes: spans.at(-2)?.minutes } : action
  })
}

function shownClock(book: DeskBook, now_ms: number, { state, row, clock }: MatterDetail): ShownClock {
  const rules = book.rules()
  const { calendar } = rules
  const end_ms = until(state, now_ms)
  const spans = holderSpans(calendar, state.turns, end_ms).filter(({ holder }) => holder !== CLOSED)
  const stepDueAt = clock.stepDue_ms === undefined ? null : new Date(clock.stepDue_ms)
  const day = localDate(calendar, state.start_ms)
  const { hours } = getRuleOn(book.playbook()['working-hours'], 'default', localDate(calendar, now_ms)).body
  return {
    held: spans.map(({ holder, minutes }) => ({ holder, minutes })),
    start_ms: clock.start_ms,
    due_ms: clock.due_ms,
    limit_minutes: workMinutesBetween(calendar, clock.start_ms, clock.due_ms),
    limit: { days: clock.limit_days, unit: clock.limit_unit },
    press: pressOf(rules, now_ms, new Date(clock.due_ms), stepDueAt),
    paused: clock.paused,
    hours: hours,
    ruleFrom: getRuleOn(book.playbook()['matter-kinds'], row.kind, day).validFrom,
    openYears: state.state === 'closed' ? [] : yearsWithoutList(calendar, now_ms, clock.due_ms),
  }
}

/** What the rules of the day of the report leave room for. */
export function roomOf(rules: DatedRules, state: MatterState, now_ms: number): Room {
  const { extension, suspension } = rules.commonOf(state.start_ms)
  const { notMine } = rules.clocksOf(state.kind, state.start_ms)
  return {
    extensionDays: extension.longest.days,
    suspensionDays: suspension.longest.days,
    refuseUntil_ms: dueAt(rules.calendar, state.heldSince_ms, notMine, 0),
    today: localDate(rules.calendar, now_ms),
  }
}

/** Where a return and a passing up lead. */
export const waysOf = ({ holder, senders }: MatterState) => ({ back: senders.at(-1), up: parentUnit(holder) })
