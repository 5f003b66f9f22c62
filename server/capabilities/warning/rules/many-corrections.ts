import type { Detect } from '../shapes/finding.ts'

/** The same entry was made public again and again in other words or numbers. */
export const manyCorrections: Detect<'many-corrections'> = ({ disclosures }, { count }) =>
  disclosures.flatMap(({ id, title, publishedOn, versions }) =>
    publishedOn !== undefined && versions >= count
      ? [{ anchor: id, on: publishedOn, evidence: [{ kind: 'disclosure' as const, id, title, on: publishedOn }] }]
      : [],
  )
