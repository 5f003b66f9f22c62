import type { Detect } from '../shapes/finding.ts'
import { plusDays } from './days.ts'

/** A villager's question or objection has waited longer than its limit. */
export const lateAnswer: Detect<'late-answer'> = ({ remarks }, { days }, { today }) =>
  remarks.flatMap(({ id, dueOn, answeredOn }) => {
    const on = plusDays(dueOn, days + 1)
    // The words of a question are not copied: they are nobody's evidence.
    return (answeredOn ?? today) >= on
      ? [{ anchor: id, on, evidence: [{ kind: 'remark' as const, id, title: '', on: dueOn }] }]
      : []
  })
