import { groupedBy } from '#kernel/group.ts'
import type { Detect } from '../shapes/finding.ts'
import type { ReportRecord } from '../shapes/live-records.ts'
import { isNear } from './near.ts'
import { DAY_MS, endOf, HOUR_MS, ofMatter } from './runs.ts'

/** The night that an hour belongs to, counted in days; undefined by day. A night that passes midnight is that of its evening. */
function nightOf(at_ms: number, offset_minutes: number, from: number, to: number): number | undefined {
  const local_ms = at_ms + offset_minutes * 60_000
  const day = Math.floor(local_ms / DAY_MS)
  const hour = (local_ms - day * DAY_MS) / HOUR_MS
  if (from < to) return hour >= from && hour < to ? day : undefined
  if (hour >= from) return day
  return hour < to ? day - 1 : undefined
}

interface AtNight extends ReportRecord {
  night: number
}

/** So many reports at night from one street within so many nights. */
export const nightStreet: Detect<'night-street'> = (
  { reports },
  { nights, count, metres, fromHour, toHour },
  { offset_minutes },
) => {
  const atNight = reports.flatMap((one): AtNight[] => {
    const night = nightOf(one.at_ms, offset_minutes, fromHour, toHour)
    return night === undefined ? [] : [{ ...one, night }]
  })
  // A street ends at the border of the town: villages of one town are neighbours.
  return groupedBy(atNight, ({ place }) => place.slice(0, 9)).flatMap((town) => {
    const used = new Set<AtNight>()
    return town.flatMap((first) => {
      if (used.has(first)) return []
      const run = town.filter(
        (one) =>
          !used.has(one) &&
          one.at_ms >= first.at_ms &&
          one.night - first.night < nights &&
          (one === first || isNear(first, one, metres)),
      )
      if (run.length < count) return []
      for (const one of run) used.add(one)
      return [{ place: first.place, at_ms: endOf(run.slice(0, count)), evidence: run.map(ofMatter) }]
    })
  })
}
