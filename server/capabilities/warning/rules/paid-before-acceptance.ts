import type { Detect } from '../shapes/finding.ts'
import { ofPayment, ofWorks } from './evidence.ts'

/** Money for works that nobody had accepted on that day. */
export const paidBeforeAcceptance: Detect<'paid-before-acceptance'> = ({ works, payments }) =>
  works.flatMap((one) => {
    const early = payments.filter(
      ({ item, on }) => item === one.id && (one.inspectedOn === undefined || on < one.inspectedOn),
    )
    const [first] = early.toSorted((a, b) => (a.on < b.on ? -1 : 1))
    return first ? [{ anchor: one.id, on: first.on, evidence: [ofWorks(one), ...early.map(ofPayment)] }] : []
  })
