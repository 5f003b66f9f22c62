import { addWorkMinutes, endOfDay, endOfWorkday, type WorkCalendar, workMinutesBetween } from './calendar.ts'

/** From `at_ms` on, `holder` has the matter. Waiting for the resident is a holder too. */
export interface Turn {
  at_ms: number
  holder: string
}

export interface HolderSpan {
  holder: string
  from_ms: number
  to_ms: number
  minutes: number
}

export interface Limit {
  days: number
  unit: 'workday' | 'day'
}

export type Light = 'green' | 'amber' | 'red'

/**
 * Each holding in order, up to `until_ms`. A turn stamped before the one it follows (a server clock was set back)
 * begins where that one begins: the order of the record stands, and no minute is lost or held twice.
 */
export function holderSpans(cal: WorkCalendar, turns: readonly Turn[], until_ms: number): HolderSpan[] {
  let start_ms = Number.NEGATIVE_INFINITY
  const starts = turns.map((turn) => {
    start_ms = Math.min(Math.max(start_ms, turn.at_ms), until_ms)
    return start_ms
  })
  return turns.map(({ holder }, i) => {
    const from_ms = starts[i] ?? until_ms
    const to_ms = starts[i + 1] ?? until_ms
    return { holder, from_ms, to_ms, minutes: workMinutesBetween(cal, from_ms, to_ms) }
  })
}

/** Working minutes of each holder, in the order of first holding. They sum to `elapsed`, always. */
export function holderTimes(
  cal: WorkCalendar,
  turns: readonly Turn[],
  until_ms: number,
): { holder: string; minutes: number }[] {
  const sums = new Map<string, number>()
  for (const { holder, minutes } of holderSpans(cal, turns, until_ms))
    sums.set(holder, (sums.get(holder) ?? 0) + minutes)
  return [...sums].map(([holder, minutes]) => ({ holder, minutes }))
}

/** Working minutes since the first turn. Nothing that happens in between can lower it. */
export function elapsed(cal: WorkCalendar, turns: readonly Turn[], until_ms: number): number {
  const first = turns[0]
  return first === undefined ? 0 : workMinutesBetween(cal, Math.min(first.at_ms, until_ms), until_ms)
}

/** When the limit ends. Paused minutes (suspended, waiting for the resident) are given back as working time. */
export function dueAt(cal: WorkCalendar, start_ms: number, limit: Limit, paused_minutes: number): number {
  const end = limit.unit === 'workday' ? endOfWorkday : endOfDay
  return addWorkMinutes(cal, end(cal, start_ms, limit.days), Math.max(paused_minutes, 0))
}

/** Working minutes left, or since when late. */
export function remaining(cal: WorkCalendar, now_ms: number, due_ms: number): { late: boolean; minutes: number } {
  const late = now_ms > due_ms
  return { late, minutes: late ? workMinutesBetween(cal, due_ms, now_ms) : workMinutesBetween(cal, now_ms, due_ms) }
}

export function light(cal: WorkCalendar, now_ms: number, due_ms: number, soon_minutes: number): Light {
  const { late, minutes } = remaining(cal, now_ms, due_ms)
  if (late) return 'red'
  return minutes <= soon_minutes ? 'amber' : 'green'
}
