import type { Detect } from '../shapes/finding.ts'
import { plusDays } from './days.ts'
import { ofWorks } from './evidence.ts'

/** Not accepted so many days after the contract's last day. */
export const lateWorks: Detect<'late-works'> = ({ works }, { days }, { today }) =>
  works.flatMap((one) => {
    if (one.finishBy === undefined) return []
    const on = plusDays(one.finishBy, days + 1)
    return (one.inspectedOn ?? today) >= on
      ? [{ anchor: one.id, on, evidence: [{ ...ofWorks(one), on: one.finishBy }] }]
      : []
  })
