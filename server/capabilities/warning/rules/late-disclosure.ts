import type { Detect } from '../shapes/finding.ts'
import { plusDays } from './days.ts'

/** Made public later than its day, or still not. */
export const lateDisclosure: Detect<'late-disclosure'> = ({ disclosures }, { days }, { today }) =>
  disclosures.flatMap(({ id, title, dueOn, publishedOn }) => {
    const on = plusDays(dueOn, days + 1)
    const late = (publishedOn ?? today) >= on
    return late ? [{ anchor: id, on, evidence: [{ kind: 'disclosure' as const, id, title, on: dueOn }] }] : []
  })
