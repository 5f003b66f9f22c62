import { localDate, type WorkCalendar } from '#kernel/calendar.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** The county's day of a record: the phone's time less what it runs ahead, and never after it came in. */
export function dayOf(
  calendar: WorkCalendar,
  deviceAt_ms: number,
  offset_minutes: number,
  received_ms: number,
): string {
  return localDate(calendar, Math.min(deviceAt_ms - offset_minutes * MINUTE_MS, received_ms))
}

/** Whether a build of the app is older than it may be; a version that names no day counts as today's. */
export function isOldApp(version: string, now_ms: number, days: number): boolean {
  const [, year, month, day] = /^(\d{4})[.-](\d{1,2})[.-](\d{1,2})/.exec(version) ?? []
  const built = year ? Date.UTC(Number(year), Number(month) - 1, Number(day)) : Number.NaN
  return !Number.isNaN(built) && now_ms - built > days * DAY_MS
}
