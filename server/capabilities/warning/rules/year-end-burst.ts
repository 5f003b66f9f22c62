import type { Detect } from '../shapes/finding.ts'
import { groupedBy, sumOf } from './clusters.ts'
import { ofPayment } from './evidence.ts'

const THOUSAND = 1000
const SHOWN = 20

/** A large share of a year's spending falls into its last month. */
export const yearEndBurst: Detect<'year-end-burst'> = ({ payments, village }, { permille, cents }, { today }) =>
  groupedBy(
    payments.filter(({ reason }) => reason === 'spending'),
    ({ on }) => on.slice(0, 4),
  ).flatMap((year) => {
    const key = year[0]?.on.slice(0, 4) ?? ''
    const late = year.filter(({ on }) => on.startsWith(`${key}-12`))
    const [all, last] = [sumOf(year.map((one) => one.cents)), sumOf(late.map((one) => one.cents))]
    // Before the year is over nobody knows its share.
    if (today.slice(0, 4) <= key || last < cents || last * THOUSAND < all * permille) return []
    const largest = late.toSorted((a, b) => b.cents - a.cents).slice(0, SHOWN)
    return [{ anchor: `${village} ${key}`, on: `${key}-12-31`, evidence: largest.map(ofPayment) }]
  })
