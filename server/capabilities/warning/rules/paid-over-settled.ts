import type { Detect } from '../shapes/finding.ts'
import { sumOf } from './clusters.ts'
import { ofPayment, ofWorks } from './evidence.ts'

/** More was paid than settled; before a settlement, more than contract and changes. */
export const paidOverSettled: Detect<'paid-over-settled'> = ({ works, payments }) =>
  works.flatMap((one) => {
    const most = one.settledCents ?? (one.contractCents === undefined ? undefined : one.contractCents + one.changeCents)
    const own = payments.filter(({ item }) => item === one.id).toSorted((a, b) => (a.on < b.on ? -1 : 1))
    const last = own.at(-1)
    if (most === undefined || !last || sumOf(own.map(({ cents }) => cents)) <= most) return []
    return [{ anchor: one.id, on: last.on, evidence: [ofWorks(one), ...own.map(ofPayment)] }]
  })
