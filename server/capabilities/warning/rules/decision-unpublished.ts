import type { Detect } from '../shapes/finding.ts'
import { plusDays } from './days.ts'
import { ofDecision } from './evidence.ts'

/** Passed, and its result is not on the board. */
export const decisionUnpublished: Detect<'decision-unpublished'> = ({ decisions }, { days }, { today }) =>
  decisions.flatMap((one) => {
    const on = plusDays(one.passedOn, days + 1)
    return (one.publishedOn ?? today) >= on ? [{ anchor: one.id, on, evidence: [ofDecision(one)] }] : []
  })
