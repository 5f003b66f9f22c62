import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Measure, Month, Months, Tally } from '../rules/index.ts'

/** One cell as counted: a place, a month of report, a kind (or `*` for all). */
export interface Cell {
  place: string
  month: Month
  kind: string
  tally: Tally
}

interface Line {
  place: string
  month: string
  kind: string
  measure: Measure
  n: number
}

const ALL_KINDS = '*'
const VILLAGE_DIGITS = 12

const firstDay = (month: Month): string => `${month}-01`

/** Lines that only the fold has not added up yet; a few minutes' worth. */
const unfolded = (county: string, months: Months) => sql`
  select village_code, month, kind, measure, n from matter_count_delta
  where county = ${county} and month between ${firstDay(months.first)} and ${firstDay(months.last)}`

/** Parents and children are never asked for together, so the length of one code is that of all. */
const digitsOf = (places: readonly string[]): number => places[0]?.length ?? 0

/** `each`: a cell for every month; `together`: the months added up, and `month` says nothing. */
type Course = 'each' | 'together'
const monthIn = (course: Course) => (course === 'each' ? sql`to_char(month, 'YYYY-MM')` : sql`''`)

/** Places with all kinds together: villages, towns or the county, each by its own code. */
export async function readTotals(
  { tx, county }: Context,
  places: readonly string[],
  months: Months,
  course: Course,
): Promise<Cell[]> {
  if (places.length === 0) return []
  const { rows } = await sql<Line>`
    with unfolded as (${unfolded(county, months)})
    select place, ${monthIn(course)} as month, ${ALL_KINDS}::text as kind, measure, sum(n)::bigint as n from (
      select place_code as place, month, measure, n from matter_total
      where county = ${county} and place_code = any(${[...places]}::text[]) and kind = ${ALL_KINDS}
        and month between ${firstDay(months.first)} and ${firstDay(months.last)}
      union all
      select left(village_code, ${digitsOf(places)}::int), month, measure, n from unfolded
      where left(village_code, ${digitsOf(places)}::int) = any(${[...places]}::text[])) cells
    group by 1, 2, 4`.execute(tx)
  return cellsOf(rows)
}

/** Places by kind. Of villages the kinds stand in the counts themselves, above them in the totals. */
export async function readKinds(
  { tx, county }: Context,
  places: readonly string[],
  months: Months,
  course: Course,
): Promise<Cell[]> {
  if (places.length === 0) return []
  const villages = digitsOf(places) === VILLAGE_DIGITS
  const counted = villages ? sql`matter_count` : sql`matter_total`
  const code = villages ? sql`village_code` : sql`place_code`
  const { rows } = await sql<Line>`
    with unfolded as (${unfolded(county, months)})
    select place, ${monthIn(course)} as month, kind, measure, sum(n)::bigint as n from (
      select ${code} as place, month, kind, measure, n from ${counted}
      where county = ${county} and ${code} = any(${[...places]}::text[]) and kind <> ${ALL_KINDS}
        and month between ${firstDay(months.first)} and ${firstDay(months.last)}
      union all
      select left(village_code, ${digitsOf(places)}::int), month, kind, measure, n from unfolded
      where left(village_code, ${digitsOf(places)}::int) = any(${[...places]}::text[])) cells
    group by 1, 2, 3, 4`.execute(tx)
  return cellsOf(rows)
}

/** The month in which the county's records begin; undefined before the first fold. */
export async function readFirstMonth({ tx, county }: Context): Promise<Month | undefined> {
  const { rows } = await sql<{ month: string | null }>`
    select to_char(min(month), 'YYYY-MM') as month from matter_total
    where county = ${county} and place_code = ${county} and kind = ${ALL_KINDS}`.execute(tx)
  return rows[0]?.month ?? undefined
}

function cellsOf(lines: readonly Line[]): Cell[] {
  const cells = new Map<string, Cell>()
  for (const { place, month, kind, measure, n } of lines) {
    const key = `${place} ${month} ${kind}`
    const cell = cells.get(key) ?? { place, month, kind, tally: {} }
    if (n !== 0) cell.tally[measure] = n
    cells.set(key, cell)
  }
  return [...cells.values()]
}
