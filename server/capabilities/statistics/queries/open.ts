import { sql } from 'kysely'
import { localDate, type WorkCalendar } from '#kernel/calendar.ts'
import type { Context } from '#platform/context.ts'
import type { Month, Months, Open } from '../rules/index.ts'

export interface OpenCell extends Open {
  place: string
  month: Month
  kind: string
}

/** What is open in a place by kind and month, and in the places directly in it by month. */
export interface OpenIn {
  own: OpenCell[]
  children: OpenCell[]
}

/** The county's month of a moment: in UTC the first of a month begins on the last day of the one before. */
export const monthOf = (calendar: WorkCalendar, at: Date): Month => localDate(calendar, at.getTime()).slice(0, 7)

/**
 * What is open of the matters reported in these months, from the totals. `digits`: the length of the codes of the places in
 * it, if they are asked for. Without months: whenever they were reported.
 */
export async function countOpen(
  { tx, county, now }: Context,
  { place, digits = place.length, months }: { place: string; digits?: number; months?: Months },
): Promise<OpenIn> {
  const first = months ? `${months.first}-01` : '-infinity'
  const last = months ? `${months.last}-01` : 'infinity'
  const { rows } = await sql<OpenCell>`
    select place_code as place, to_char(month, 'YYYY-MM') as month, kind, open, late, awaiting
    from count_open_matters(${county}, ${place}, ${digits}, ${first}::date, ${last}::date, ${now})`.execute(tx)
  return {
    own: rows.filter((cell) => cell.place === place),
    children: rows.filter((cell) => cell.place !== place),
  }
}
