import { addWorkMinutes, startOfLocalDay, type WorkCalendar } from '#kernel/calendar.ts'
import type { Random } from '../random.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const WAKING = { from: 6.5, to: 21.5 }

/** Around `middle`, long to the right as waiting times are. */
export const about = (middle: number, random: Random, spread = 0.7): number =>
  middle * Math.exp(spread * random.normal())

/** Somebody at a desk, `minutes` of working time later; the seconds are not always the same. */
export const deskAfter = (calendar: WorkCalendar, from_ms: number, minutes: number, random: Random): number =>
  addWorkMinutes(calendar, from_ms, Math.max(1, Math.round(minutes))) + Math.floor(random.next() * 50_000)

/** Somebody at home or on the round, by the ordinary clock, but not in the night. */
export function dayAfter(calendar: WorkCalendar, from_ms: number, hours: number, random: Random): number {
  const at_ms = from_ms + Math.max(MINUTE_MS, hours * HOUR_MS)
  const morning_ms = startOfLocalDay(calendar, at_ms)
  const hour = (at_ms - morning_ms) / HOUR_MS
  if (hour < WAKING.from) return morning_ms + (WAKING.from + 2 * random.next()) * HOUR_MS
  if (hour > WAKING.to) return morning_ms + DAY_MS + (WAKING.from + 2 * random.next()) * HOUR_MS
  return Math.floor(at_ms)
}
