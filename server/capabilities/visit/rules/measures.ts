import type { OUTCOMES } from '../schema.ts'

export type VisitOutcome = (typeof OUTCOMES)[number]

/** A household that was found in, or spoken to by telephone. */
export const wasMet = (outcome: string | undefined | null): boolean => outcome === 'reached' || outcome === 'phoned'

interface Counted {
  outcome?: VisitOutcome | undefined
  matters: number
  onTheSpot: boolean
}

/** What one record adds to the counts of its grid and month; the database says the same in sum_record_counts. */
export function measuresOf({ outcome, matters, onTheSpot }: Counted): [measure: string, n: number][] {
  const all: [string, number][] = [
    ['records', 1],
    ['person-visits', outcome === 'reached' ? 1 : 0],
    ['matters', matters],
    ['on-the-spot', onTheSpot ? 1 : 0],
  ]
  return all.filter(([, n]) => n !== 0)
}

/** Once met, a household stays met; otherwise the newest reason counts. */
export const betterOutcome = (before: string | null, after: string): boolean =>
  before !== 'reached' || after === 'reached'
