import { MEASURES, type Measure } from '../../matter/rules/measures.ts'
import type { Fate } from '../schema.ts'

export { MEASURES, type Measure }

/** How many of each; what is missing is none. */
export type Tally = Partial<Record<Measure, number>>

/** Matters that are not closed yet, counted at this moment. */
export interface Open {
  open: number
  /** At a desk, and not accepted or not handled in time. */
  late: number
  /** Handled, and nobody has said yet whether that solved it. */
  awaiting: number
}

export const NOTHING_OPEN: Open = { open: 0, late: 0, awaiting: 0 }

/** Everything known of the matters reported in one period, in one place or of one kind. */
export interface Count {
  tally: Tally
  now: Open
}

export const of = ({ tally }: Count, measure: Measure): number => tally[measure] ?? 0

export function added(counts: readonly Count[]): Count {
  const tally: Tally = {}
  for (const each of counts)
    for (const measure of MEASURES) {
      const n = each.tally[measure]
      if (n !== undefined) tally[measure] = (tally[measure] ?? 0) + n
    }
  const sum = (part: keyof Open): number => counts.reduce((all, { now }) => all + now[part], 0)
  return { tally, now: { open: sum('open'), late: sum('late'), awaiting: sum('awaiting') } }
}

/** Each reported matter in exactly one place. */
export function fates(count: Count): Record<Fate, number> {
  const { open, late, awaiting } = count.now
  return {
    solved: of(count, 'solved'),
    partly: of(count, 'partly'),
    'no-answer': of(count, 'no-answer'),
    awaiting,
    open: Math.max(open - late - awaiting, 0),
    late,
    withdrawn: of(count, 'withdrawn'),
    merged: of(count, 'merged'),
  }
}

/** What did not go well, each matter once: partly solved, closed without a word, overdue now. */
export const unsettled = (count: Count): number => of(count, 'partly') + of(count, 'no-answer') + count.now.late
