import { endOfWorkday, localDate } from '#kernel/calendar.ts'
import { light, remaining } from '#kernel/clock.ts'
import type { Bounds, ShownLine } from '#web/desk/inbox/groups.ts'
import type { DatedRules } from '../context.ts'
import { type MatterLine, pressing } from '../queries/list.ts'

/** What presses next in words that a desk shows: working minutes left, below zero when late. */
export function pressOf(rules: DatedRules, now_ms: number, dueAt: Date, stepDueAt: Date | null) {
  const at_ms = (pressing({ dueAt, stepDueAt }) ?? dueAt).getTime()
  const { late, minutes } = remaining(rules.calendar, now_ms, at_ms)
  return {
    at_ms,
    minutes: late ? -minutes : minutes,
    light: light(rules.calendar, now_ms, at_ms, rules.commonOf(now_ms).soon_minutes),
    toAccept: stepDueAt !== null && stepDueAt.getTime() === at_ms,
  }
}

export function shownLine(rules: DatedRules, now_ms: number, unit: string, line: MatterLine): ShownLine {
  const { id, number, title, kind, placeCode, state, holder, reporters, returned, reopened, urged, dueAt, stepDueAt } =
    line
  return {
    id,
    number,
    title,
    kind,
    placeCode,
    state,
    holder,
    mine: holder === unit,
    press: dueAt ? pressOf(rules, now_ms, dueAt, stepDueAt) : undefined,
    reporters,
    returned,
    reopened,
    urged,
  }
}

const SOON_WORKDAYS = 3

/** The groups' ends; after closing the next working day is the one that counts. */
export function boundsOf({ calendar }: DatedRules, now_ms: number): Bounds {
  const closing = endOfWorkday(calendar, now_ms, 0)
  const next = closing > now_ms ? closing : endOfWorkday(calendar, now_ms, 1)
  // What is due at the closing hour is due that day.
  return { now_ms, today_ms: next + 1, soon_ms: endOfWorkday(calendar, now_ms, SOON_WORKDAYS) + 1 }
}

export const today = ({ calendar }: DatedRules, now_ms: number): string => localDate(calendar, now_ms)
