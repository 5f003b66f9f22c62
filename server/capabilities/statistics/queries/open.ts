import { sql } from 'kysely'
import { localDate, startOfLocalDay, type WorkCalendar } from '#kernel/calendar.ts'
import { rangeOf } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'
import { addMonths, type Month, type Months, type Open } from '../rules/index.ts'

export interface OpenCell extends Open {
  place: string
  month: Month
  kind: string
}

/** The county's month of a moment: in UTC the first of a month begins on the last day of the one before. */
export const monthOf = (calendar: WorkCalendar, at: Date): Month => localDate(calendar, at.getTime()).slice(0, 7)

const MINUTE_MS = 60_000

/**
 * What is open of the matters reported in these months, under `place`, by the first `digits` of where each lies.
 * Without months: whenever they were reported.
 */
export async function countOpen(
  { tx, county, now }: Context,
  calendar: WorkCalendar,
  { place, digits, months }: { place: string; digits: number; months?: Months },
): Promise<OpenCell[]> {
  const { from, to } = rangeOf(place)
  const start = (month: Month): Date => new Date(startOfLocalDay(calendar, `${month}-01`))
  const since = months ? start(months.first) : new Date(0)
  const until = months ? start(addMonths(months.last, 1)) : new Date(now.getTime() + MINUTE_MS)
  const { rows } = await sql<OpenCell>`
    select place_code as place, to_char(month, 'YYYY-MM') as month, kind, open, late, awaiting
    from count_open_matters(${county}, ${from}, ${to}, ${digits}, ${since}, ${until},
      ${calendar.offset_ms / MINUTE_MS}, ${now})`.execute(tx)
  return rows
}
