/** Whole months before a practice was adopted and after, equally many. */
export interface Spans {
  months: number
  before: Span
  after: Span
}

/** First days of the first and of the last month. */
interface Span {
  from: string
  to: string
}

const MONTH_SIGNS = 7

function monthsFrom(day: string, months: number): string {
  const [year = 0, month = 1] = day.slice(0, MONTH_SIGNS).split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
}

const monthsBetween = (from: string, to: string): number => {
  const [a = 0, b = 1] = from.split('-').map(Number)
  const [c = 0, d = 1] = to.split('-').map(Number)
  return (c - a) * 12 + (d - b)
}

/** The month of the adoption itself belongs to neither; none while no whole month has passed since. */
export function spansOf(adoptedOn: string, today: string, most: number): Spans | undefined {
  const months = Math.min(most, monthsBetween(adoptedOn, today) - 1)
  if (months < 1) return undefined
  return {
    months,
    before: { from: monthsFrom(adoptedOn, -months), to: monthsFrom(adoptedOn, -1) },
    after: { from: monthsFrom(adoptedOn, 1), to: monthsFrom(adoptedOn, months) },
  }
}

/** First days of the months of a span, one by one. */
export const monthsOf = ({ from, to }: Span): string[] =>
  Array.from({ length: monthsBetween(from, to) + 1 }, (_, i) => monthsFrom(from, i))
