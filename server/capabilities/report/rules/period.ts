import type { Months } from '../shapes/vocabulary.ts'

const pad = (n: number): string => String(n).padStart(2, '0')

/** The first day of a month so many months away. */
function monthsOn(first: string, months: number): string {
  const [year = 0, month = 1] = first.split('-').map(Number)
  const at = new Date(Date.UTC(year, month - 1 + months, 1))
  return `${at.getUTCFullYear()}-${pad(at.getUTCMonth() + 1)}-01`
}

export const yearEarlier = ({ from, to }: Months): Months => ({ from: monthsOn(from, -12), to: monthsOn(to, -12) })

/** The whole year before the one in which the period begins. */
export function wholeYearBefore({ from }: Months): Months {
  const year = Number(from.slice(0, 4)) - 1
  return { from: `${year}-01-01`, to: `${year}-12-01` }
}

/** The last whole month, or the last whole half-year, before a day. */
export function lastWhole(every: 'month' | 'half-year', today: string): Months {
  const first = `${today.slice(0, 7)}-01`
  if (every === 'month') return { from: monthsOn(first, -1), to: monthsOn(first, -1) }
  const year = Number(today.slice(0, 4))
  const isSecond = Number(today.slice(5, 7)) > 6
  return isSecond
    ? { from: `${year}-01-01`, to: `${year}-06-01` }
    : { from: `${year - 1}-07-01`, to: `${year - 1}-12-01` }
}
