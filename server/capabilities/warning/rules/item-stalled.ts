import type { Detect } from '../shapes/finding.ts'
import { plusDays } from './days.ts'

/** Begun, and nobody has gone on for so many days after its time. */
export const itemStalled: Detect<'item-stalled'> = ({ items }, { days }, { today }) =>
  items.flatMap(({ id, title, dueOn, running }) => {
    if (!running || dueOn === undefined) return []
    const on = plusDays(dueOn, days + 1)
    return today >= on
      ? [{ anchor: `${id} ${dueOn}`, on, evidence: [{ kind: 'item' as const, id, title, on: dueOn }] }]
      : []
  })
