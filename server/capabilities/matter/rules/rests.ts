import { isWorkday, localDate, startOfLocalDay, type WorkCalendar } from '#kernel/calendar.ts'

const DAY_MS = 86_400_000

/** Days without work that follow one another. */
export interface Rest {
  from_ms: number
  /** The last of these days, its local midnight. */
  to_ms: number
  days: number
  /** No Saturday or Sunday among them alone: a published holiday. */
  holiday: boolean
}

const isWeekend = (cal: WorkCalendar, at_ms: number): boolean => {
  const weekday = new Date(`${localDate(cal, at_ms)}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

/** The days of rest that lie wholly between two moments: on them the clock stands. */
export function restsBetween(cal: WorkCalendar, from_ms: number, to_ms: number): Rest[] {
  const rests: Rest[] = []
  const last = startOfLocalDay(cal, to_ms)
  for (let day = startOfLocalDay(cal, from_ms) + DAY_MS; day < last; day += DAY_MS) {
    if (isWorkday(cal, day)) continue
    const open = rests.at(-1)
    const holiday = !isWeekend(cal, day)
    if (open && open.to_ms === day - DAY_MS)
      rests[rests.length - 1] = { ...open, to_ms: day, days: open.days + 1, holiday: open.holiday || holiday }
    else rests.push({ from_ms: day, to_ms: day, days: 1, holiday })
  }
  return rests
}
