import { refuse } from '#kernel/problem.ts'

/** A month of the county's own calendar, `2026-11`. */
export type Month = string

export const SPANS = ['month', 'quarter', 'half', 'year'] as const
export type Span = (typeof SPANS)[number]

const MONTHS: Record<Span, number> = { month: 1, quarter: 3, half: 6, year: 12 }

/** Whole months by the county's calendar. `key` as in addresses: 2026-11, 2026-Q4, 2026-H2, 2026. */
export interface Period {
  key: string
  span: Span
  year: number
  /** Counted from 1: the eleventh month, the fourth quarter, the second half. */
  part: number
  first: Month
  last: Month
}

const FORM = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|H([12])))?$/
const YEAR_LEAST = 2000
const YEAR_MOST = 2199
const ONE_MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

const pad = (month: number): string => String(month).padStart(2, '0')
const monthAt = (count: number): Month => `${Math.floor(count / 12)}-${pad((count % 12) + 1)}`
const countOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

export const addMonths = (month: Month, more: number): Month => monthAt(countOf(month) + more)

function periodOf(span: Span, year: number, part: number): Period {
  const first = year * 12 + (part - 1) * MONTHS[span]
  const key = { month: `${year}-${pad(part)}`, quarter: `${year}-Q${part}`, half: `${year}-H${part}`, year: `${year}` }
  return { key: key[span], span, year, part, first: monthAt(first), last: monthAt(first + MONTHS[span] - 1) }
}

/** @throws Problem `period.malformed` 400 */
export function readPeriod(key: string): Period {
  const [, year, month, quarter, half] = FORM.exec(key) ?? []
  const inTime = year !== undefined && Number(year) >= YEAR_LEAST && Number(year) <= YEAR_MOST
  if (!inTime || (month !== undefined && !ONE_MONTH.test(key)))
    throw refuse('period.malformed', 400, { field: 'period' })
  if (month !== undefined) return periodOf('month', Number(year), Number(month))
  if (quarter !== undefined) return periodOf('quarter', Number(year), Number(quarter))
  if (half !== undefined) return periodOf('half', Number(year), Number(half))
  return periodOf('year', Number(year), 1)
}

/** The period of that span in which the month lies. */
export const periodAround = (span: Span, month: Month): Period =>
  periodOf(span, Number(month.slice(0, 4)), Math.floor((Number(month.slice(5, 7)) - 1) / MONTHS[span]) + 1)

/** The period `steps` before (below zero) or after it. */
export const shifted = (period: Period, steps: number): Period =>
  periodAround(period.span, addMonths(period.first, steps * MONTHS[period.span]))

export interface Months {
  first: Month
  last: Month
}

/** At most ten years, so that nobody asks the server for a century. */
const MONTHS_MOST = 120

/** @throws Problem `period.malformed` 400 */
export function readMonths(first: string, last: string): Months {
  if (!ONE_MONTH.test(first) || !ONE_MONTH.test(last) || first > last || countOf(last) - countOf(first) >= MONTHS_MOST)
    throw refuse('period.malformed', 400, { field: 'from' })
  return { first, last }
}

export const monthsOf = ({ first, last }: Months): Month[] =>
  Array.from({ length: countOf(last) - countOf(first) + 1 }, (_, i) => addMonths(first, i))

/** What has begun by `now`; undefined when nothing has. A running period is compared with as many months of the year before. */
export const begun = ({ first, last }: Months, now: Month): Months | undefined =>
  first > now ? undefined : { first, last: last < now ? last : now }

export const yearBefore = ({ first, last }: Months): Months => ({
  first: addMonths(first, -12),
  last: addMonths(last, -12),
})
