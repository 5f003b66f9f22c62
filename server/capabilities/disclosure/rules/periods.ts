import type { LocalDate } from '#kernel/calendar.ts'

export type Frequency = 'month' | 'quarter' | 'year' | 'event'

/** A stretch of the calendar that an item tells of: `2026-10`, `2026-q3`, `2026`, or the day of an event. */
export interface Period {
  key: string
  from: LocalDate
  /** The last day of it. */
  to: LocalDate
}

const MONTHS: Record<Exclude<Frequency, 'event'>, number> = { month: 1, quarter: 3, year: 12 }
const FORM = /^(\d{4})(?:-(?:(\d{2})|q([1-4])))?$/
const EVENT = /^(\d{4}-\d{2}-\d{2})(?:\.\d+)?$/
const DAY_MS = 86_400_000

const day = (year: number, month: number, date: number): LocalDate =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10)

function keyOf(frequency: Exclude<Frequency, 'event'>, year: number, month: number): string {
  if (frequency === 'year') return String(year)
  if (frequency === 'quarter') return `${year}-q${Math.floor(month / 3) + 1}`
  return `${year}-${String(month + 1).padStart(2, '0')}`
}

/** The period of that kind in which the day lies. */
export function periodOn(frequency: Exclude<Frequency, 'event'>, date: LocalDate): Period {
  const year = Number(date.slice(0, 4))
  const length = MONTHS[frequency]
  const first = Math.floor((Number(date.slice(5, 7)) - 1) / length) * length
  return { key: keyOf(frequency, year, first), from: day(year, first, 1), to: day(year, first + length, 0) }
}

const before = (date: LocalDate): LocalDate => new Date(Date.parse(date) - DAY_MS).toISOString().slice(0, 10)

/** Every period that shares a day with `from` to `to`, the earliest first. */
export function periodsBetween(frequency: Exclude<Frequency, 'event'>, from: LocalDate, to: LocalDate): Period[] {
  const periods: Period[] = []
  for (let date = to; date >= from; ) {
    const period = periodOn(frequency, date)
    periods.unshift(period)
    date = before(period.from)
  }
  return periods
}

export function readPeriod(key: string): Period | undefined {
  const event = EVENT.exec(key)?.[1]
  if (event) return { key, from: event, to: event }
  const [, year, month, quarter] = FORM.exec(key) ?? []
  if (year === undefined) return undefined
  if (quarter) return periodOn('quarter', `${year}-${String(Number(quarter) * 3).padStart(2, '0')}-01`)
  return month ? periodOn('month', `${year}-${month}-01`) : periodOn('year', `${year}-01-01`)
}

const frequencyOf = (key: string): Exclude<Frequency, 'event'> | undefined => {
  const [, year, month, quarter] = FORM.exec(key) ?? []
  if (year === undefined) return undefined
  return month ? 'month' : quarter ? 'quarter' : 'year'
}

/** The one before; nothing comes before an event. */
export function previousPeriod(key: string): string | undefined {
  const frequency = frequencyOf(key)
  const period = readPeriod(key)
  return frequency && period && periodOn(frequency, before(period.from)).key
}

/** The same months a year before; for a year the same as the one before it. */
export function yearBefore(key: string): string | undefined {
  const frequency = frequencyOf(key)
  return frequency && `${Number(key.slice(0, 4)) - 1}${key.slice(4)}`
}
