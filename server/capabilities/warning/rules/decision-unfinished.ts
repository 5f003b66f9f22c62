import type { Detect } from '../shapes/finding.ts'
import { plusDays } from './days.ts'
import { ofDecision } from './evidence.ts'

/** Decided, and not carried out so many days after the day that was set. */
export const decisionUnfinished: Detect<'decision-unfinished'> = ({ decisions }, { days }, { today }) =>
  decisions.flatMap((one) => {
    if (one.dueOn === undefined) return []
    const on = plusDays(one.dueOn, days + 1)
    return (one.doneOn ?? today) >= on
      ? [{ anchor: one.id, on, evidence: [{ ...ofDecision(one), on: one.dueOn }] }]
      : []
  })
