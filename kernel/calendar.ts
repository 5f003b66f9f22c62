import { refuse } from './problem.ts'

/** A day on the county's wall calendar, `YYYY-MM-DD`. */
export type LocalDate = string

/** Local wall time, `HH:MM`; `24:00` ends the day. */
export interface WorkHours {
  from: string
  to: string
}

export interface CalendarSource {
  utcOffset_minutes: number
  hours: WorkHours[]
  /** Only the days that differ from Monday to Friday, as the State Council published them. */
  days: Record<LocalDate, 'holiday' | 'workday'>
  /** Years whose list is known; beyond them a computation is a guess and `yearsWithoutList` says so. */
  publishedYears: number[]
  /** Other hours from a day on, so that an old act keeps the hours of its day. */
  laterHours?: { from: LocalDate; hours: WorkHours[] }[]
}

interface Era {
  firstDay: number
  /** Working time before `firstDay`, counted from a fixed zero. */
  before_ms: number
  spans: { from_ms: number; to_ms: number }[]
  perDay_ms: number
}

/** Compiled for constant-time sums: about ten million `workMinutesBetween` a second. */
export interface WorkCalendar {
  readonly offset_ms: number
  readonly eras: readonly Era[]
  readonly firstListed: number
  /** Working days won and lost against Monday to Friday before each listed day. */
  readonly shift: Int32Array
  readonly published: ReadonlySet<number>
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const DATE = /^\d{4}-\d{2}-\d{2}$/

function dayOfDate(date: LocalDate): number {
  const at_ms = DATE.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  // Some engines roll 02-30 over to March; a list with such a day is wrong and must not load.
  if (Number.isNaN(at_ms) || new Date(at_ms).toISOString().slice(0, 10) !== date)
    throw refuse('calendar.malformed', 422, { params: { date } })
  return at_ms / DAY_MS
}

const dateOfDay = (day: number): LocalDate => new Date(day * DAY_MS).toISOString().slice(0, 10)

function spansOf(hours: WorkHours[]): Era['spans'] {
  const spans = hours.map(({ from, to }) => ({ from_ms: timeOfDay_ms(from), to_ms: timeOfDay_ms(to) }))
  const inOrder = spans.every((span, i) => span.from_ms < span.to_ms && (spans[i - 1]?.to_ms ?? 0) <= span.from_ms)
  if (!inOrder || spans.length === 0) throw refuse('calendar.malformed', 422, { field: 'hours' })
  return spans
}

function timeOfDay_ms(time: string): number {
  const [, hour, minute] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time) ?? []
  const ms = (Number(hour) * 60 + Number(minute)) * MINUTE_MS
  if (!(ms <= DAY_MS)) throw refuse('calendar.malformed', 422, { field: 'hours', params: { time } })
  return ms
}

/** Day 0 is Thursday 1970-01-01, so day -3 is a Monday. */
function weekdaysBefore(day: number): number {
  const sinceMonday = day + 3
  const weeks = Math.floor(sinceMonday / 7)
  return weeks * 5 + Math.min(sinceMonday - weeks * 7, 5)
}

function shiftsOf(days: CalendarSource['days']): { firstListed: number; shift: Int32Array } {
  const listed = Object.entries(days).map(([date, kind]) => ({ day: dayOfDate(date), kind }))
  if (listed.length === 0) return { firstListed: 0, shift: new Int32Array(1) }
  const firstListed = listed.reduce((least, { day }) => Math.min(least, day), Number.POSITIVE_INFINITY)
  const last = listed.reduce((most, { day }) => Math.max(most, day), Number.NEGATIVE_INFINITY)
  const shift = new Int32Array(last - firstListed + 2)
  for (const { day, kind } of listed) {
    const usual = weekdaysBefore(day + 1) - weekdaysBefore(day)
    shift[day - firstListed + 1] = (kind === 'workday' ? 1 : 0) - usual
  }
  for (let i = 1; i < shift.length; i++) shift[i] = (shift[i] ?? 0) + (shift[i - 1] ?? 0)
  return { firstListed, shift }
}

function workdaysBefore(cal: WorkCalendar, day: number): number {
  const at = Math.min(Math.max(day - cal.firstListed, 0), cal.shift.length - 1)
  return weekdaysBefore(day) + (cal.shift[at] ?? 0)
}

const isWorkingDay = (cal: WorkCalendar, day: number): boolean =>
  workdaysBefore(cal, day + 1) > workdaysBefore(cal, day)

/** The working day that has exactly `count` working days before it. */
function workdayAfter(cal: WorkCalendar, count: number): number {
  let day = Math.floor((count / 5) * 7)
  // A step of the difference cannot overshoot: a day adds at most one working day.
  for (let off = count - workdaysBefore(cal, day); off !== 0; off = count - workdaysBefore(cal, day)) day += off
  while (!isWorkingDay(cal, day)) day += 1
  return day
}

/** @throws Problem `calendar.malformed` 422 */
export function compileCalendar(source: CalendarSource): WorkCalendar {
  const eras: Era[] = []
  const cal: WorkCalendar = {
    offset_ms: source.utcOffset_minutes * MINUTE_MS,
    eras,
    ...shiftsOf(source.days),
    published: new Set(source.publishedYears),
  }
  const changes = (source.laterHours ?? []).map(({ from, hours }) => ({ firstDay: dayOfDate(from), hours }))
  changes.sort((a, b) => a.firstDay - b.firstDay)
  for (const { firstDay, hours } of [{ firstDay: Number.NEGATIVE_INFINITY, hours: source.hours }, ...changes]) {
    const spans = spansOf(hours)
    const perDay_ms = spans.reduce((sum, span) => sum + span.to_ms - span.from_ms, 0)
    eras.push({ firstDay, before_ms: Number.isFinite(firstDay) ? workedBeforeDay(cal, firstDay) : 0, spans, perDay_ms })
  }
  return cal
}

function eraOfDay(cal: WorkCalendar, day: number): Era {
  for (let i = cal.eras.length - 1; i >= 0; i--) {
    const era = cal.eras[i]
    if (era && era.firstDay <= day) return era
  }
  throw refuse('calendar.malformed', 422)
}

/** Working days that count against the era's `before_ms`. */
const eraZero = (cal: WorkCalendar, era: Era): number =>
  Number.isFinite(era.firstDay) ? workdaysBefore(cal, era.firstDay) : 0

function workedBeforeDay(cal: WorkCalendar, day: number, era = eraOfDay(cal, day - 1)): number {
  return era.before_ms + (workdaysBefore(cal, day) - eraZero(cal, era)) * era.perDay_ms
}

/** Working time from a fixed zero to a moment. Never falls, so differences of it add up. */
function worked_ms(cal: WorkCalendar, at_ms: number): number {
  const local = at_ms + cal.offset_ms
  const day = Math.floor(local / DAY_MS)
  const era = eraOfDay(cal, day)
  let sum = workedBeforeDay(cal, day, era)
  if (!isWorkingDay(cal, day)) return sum
  const time = local - day * DAY_MS
  for (const { from_ms, to_ms } of era.spans) if (time > from_ms) sum += Math.min(time, to_ms) - from_ms
  return sum
}

const dayOf = (cal: WorkCalendar, at_ms: number): number => Math.floor((at_ms + cal.offset_ms) / DAY_MS)

const momentOf = (cal: WorkCalendar, day: number, time_ms: number): number => day * DAY_MS + time_ms - cal.offset_ms

/** When business stops on that day (art. 203 of the Civil Code: where there are business hours, their end is the end). */
function closingOf(cal: WorkCalendar, day: number): number {
  return momentOf(cal, day, eraOfDay(cal, day).spans.at(-1)?.to_ms ?? DAY_MS)
}

export const isWorkday = (cal: WorkCalendar, at_ms: number): boolean => isWorkingDay(cal, dayOf(cal, at_ms))

/**
 * Whole working minutes, negative when `to` lies before `from`. Both ends are counted on one scale and floored there,
 * so between(a,b) + between(b,c) is always between(a,c): no second is lost or counted twice at a handover.
 */
export function workMinutesBetween(cal: WorkCalendar, from_ms: number, to_ms: number): number {
  return Math.floor(worked_ms(cal, to_ms) / MINUTE_MS) - Math.floor(worked_ms(cal, from_ms) / MINUTE_MS)
}

/** The first moment by which `minutes` of working time have passed since `from_ms`. */
export function addWorkMinutes(cal: WorkCalendar, from_ms: number, minutes: number): number {
  if (minutes === 0) return from_ms
  const target = worked_ms(cal, from_ms) + minutes * MINUTE_MS
  // The era in which the target is reached: the last that begins with less.
  const era = cal.eras.findLast((one, i) => i === 0 || one.before_ms < target) ?? eraOfDay(cal, dayOf(cal, from_ms))
  const inEra = target - era.before_ms
  const fullDays = Math.ceil(inEra / era.perDay_ms) - 1
  const day = workdayAfter(cal, eraZero(cal, era) + fullDays)
  let left = inEra - fullDays * era.perDay_ms
  for (const { from_ms: opens, to_ms: closes } of era.spans) {
    if (left <= closes - opens) return momentOf(cal, day, opens + left)
    left -= closes - opens
  }
  return closingOf(cal, day)
}

/** End of the nth working day after the day of `from_ms`; that day itself is not counted (Civil Code art. 201). */
export function endOfWorkday(cal: WorkCalendar, from_ms: number, n: number): number {
  const day = dayOf(cal, from_ms)
  const count = n > 0 ? workdaysBefore(cal, day + 1) + n - 1 : workdaysBefore(cal, day)
  return closingOf(cal, workdayAfter(cal, count))
}

/** End of the nth calendar day after; when that is no working day, of the next working day (Civil Code art. 203). */
export function endOfDay(cal: WorkCalendar, from_ms: number, n: number): number {
  return closingOf(cal, workdayAfter(cal, workdaysBefore(cal, dayOf(cal, from_ms) + n)))
}

/** Years in the span whose list of holidays is not out: the answer may still move, and the screen must say so. */
export function yearsWithoutList(cal: WorkCalendar, from_ms: number, to_ms: number): number[] {
  const first = Number(localDate(cal, from_ms).slice(0, 4))
  const last = Number(localDate(cal, to_ms).slice(0, 4))
  const years = Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => first + i)
  return years.filter((year) => !cal.published.has(year))
}

export const localDate = (cal: WorkCalendar, at_ms: number): LocalDate => dateOfDay(dayOf(cal, at_ms))

/** Local midnight of a moment's day, or of a date. */
export const startOfLocalDay = (cal: WorkCalendar, at: number | LocalDate): number =>
  momentOf(cal, typeof at === 'number' ? dayOf(cal, at) : dayOfDate(at), 0)

/** The same day so many months on or back; where that month is shorter, its last day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}
