import type { Context } from '../context.ts'

/** The end of a day in the county, and the day. */
export interface Known {
  day: string
  end: Date
}

/** Whole months of a place; `known`: only what was on record at that moment. */
export interface FigureAsk {
  place: string
  /** First days of the first and of the last month. */
  from: string
  to: string
  known?: Known | undefined
}

/** Numbers that a capability counts together, for whoever reports them. Its door exports this; a number is one entry of `keys`. */
export interface FigureSource {
  keys: readonly string[]
  count(context: Context, ask: FigureAsk): Promise<Readonly<Record<string, number>>>
  /** The records behind a number. */
  href(key: string, ask: FigureAsk): string
}

/** The last day of the month that begins on this day. */
export function endOfMonth(first: string): string {
  const [year = 0, month = 1] = first.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
