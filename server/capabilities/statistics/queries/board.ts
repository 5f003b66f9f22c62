import type { MatterContext } from '#capabilities/matter/index.ts'
import { levelOf } from '#kernel/place.ts'
import {
  added,
  addMonths,
  begun,
  type Count,
  type Month,
  type Months,
  monthsOf,
  NOTHING_OPEN,
  yearBefore,
} from '../rules/index.ts'
import { countOpen, monthOf, type OpenCell } from './open.ts'
import { type Cell, readFirstMonth, readKinds, readTotals } from './tallies.ts'

export interface Part {
  key: string
  count: Count
}

/** One place and its numbers: whole, by the places in it, by kind, by month. */
export interface Board {
  place: string
  /** What of the asked months has begun. */
  months: Months
  /** The last of these months has not ended. */
  running: boolean
  whole: Count
  children: Part[]
  kinds: Part[]
  /** A year up to the last month, so that one month is seen in its course. */
  course: Part[]
  /** The same months a year before; undefined when the records do not reach back over all of them. */
  before: Count | undefined
}

const COURSE_MONTHS = 12

export interface BoardAsk {
  place: string
  /** Codes of the places directly in it; none for a village. */
  children: readonly string[]
  months: Months
}

/** Undefined when none of the months has begun. */
export async function readBoard(context: MatterContext, ask: BoardAsk): Promise<Board | undefined> {
  const { calendar } = context.rules
  const now = monthOf(calendar, context.now)
  const months = begun(ask.months, now)
  if (!months) return undefined
  const { place } = ask
  const course = { first: addMonths(months.last, 1 - COURSE_MONTHS), last: months.last }
  const [first = course.first] = [course.first, months.first].toSorted()
  const wide = { first, last: months.last }
  const digits = levelOf(place) === 'village' ? place.length : place.length + 3
  // Sent together: none waits for the answer to another.
  const [own, children, kinds, open, before] = await Promise.all([
    readTotals(context, [place], wide, 'each'),
    readTotals(context, ask.children, months, 'together'),
    readKinds(context, [place], months, 'together'),
    countOpen(context, { place, digits, months: wide }),
    readBefore(context, place, yearBefore(months)),
  ])
  const inMonths = within(months)
  const openNow = open.own.filter(inMonths)
  return {
    place,
    months,
    running: months.last === now,
    whole: countOf(own.filter(inMonths), openNow),
    children: ask.children.map((code) => part(code, 'place', children, open.children.filter(inMonths))),
    kinds: keysOf(kinds, openNow).map((kind) => part(kind, 'kind', kinds, openNow)),
    course: monthsOf(course).map((month) => part(month, 'month', own, open.own)),
    before,
  }
}

/** The month in which the records begin is itself no whole month. */
async function readBefore(context: MatterContext, place: string, months: Months): Promise<Count | undefined> {
  const since = await readFirstMonth(context)
  if (since === undefined || since >= months.first) return undefined
  const past = await readTotals(context, [place], months, 'together')
  const { own } = await countOpen(context, { place, months })
  return countOf(past, own)
}

const within =
  ({ first, last }: Months) =>
  ({ month }: { month: Month }): boolean =>
    month >= first && month <= last

const keysOf = (cells: readonly Cell[], open: readonly OpenCell[]): string[] => [
  ...new Set([...cells, ...open].map(({ kind }) => kind)),
]

const part = (
  key: string,
  by: 'place' | 'kind' | 'month',
  cells: readonly Cell[],
  open: readonly OpenCell[],
): Part => ({
  key,
  count: countOf(
    cells.filter((cell) => cell[by] === key),
    open.filter((cell) => cell[by] === key),
  ),
})

const countOf = (cells: readonly Cell[], open: readonly OpenCell[]): Count =>
  added([...cells.map(({ tally }) => ({ tally, now: NOTHING_OPEN })), ...open.map((now) => ({ tally: {}, now }))])
