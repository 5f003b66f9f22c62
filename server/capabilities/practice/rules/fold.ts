import { foldOf, said } from '#kernel/fold.ts'
import { type FactData, PARTS, type PracticeFact, type PracticeState, type Verb } from '../shapes/vocabulary.ts'

const partsOf = (data: FactData): PracticeState['parts'] =>
  Object.fromEntries(PARTS.flatMap((part) => (data[part] === undefined ? [] : [[part, data[part]]])))

const harmonyOf = ({ harmony }: FactData) => (harmony === undefined ? {} : { harmony })

const { isAllowed, applied, folded } = foldOf<PracticeState, Verb, 'described', FactData>({
  first: 'described',
  begin: (data) => ({
    stage: 'drafting',
    title: said(data.title),
    parts: partsOf(data),
    wasPublished: false,
    ...harmonyOf(data),
  }),
  steps: {
    // Written on over time: what is not typed again stays.
    revised: {
      when: ['drafting', 'published'],
      effect: ({ title, parts }, data) => ({
        title: data.title ?? title,
        parts: { ...parts, ...partsOf(data) },
        ...harmonyOf(data),
      }),
    },
    published: { when: ['drafting'], effect: () => ({ stage: 'published', wasPublished: true }) },
    withdrawn: { when: ['published'], effect: () => ({ stage: 'withdrawn' }) },
  },
})

export { applied, folded, isAllowed }

/** The number of the publication that the last fact makes: everything from the day it is in the library on. */
export const publicationOf = (facts: readonly PracticeFact[]): number | undefined => {
  const from = facts.findIndex(({ verb }) => verb === 'published')
  return from < 0 ? undefined : facts.length - from
}

/** What the log vouches for: every part as it stands. */
export const publicBody = (
  { id, village }: { id: string; village: string },
  _: readonly PracticeFact[],
  { title, stage, harmony, parts }: PracticeState,
): Record<string, unknown> => ({ id, villageCode: village, title, stage, harmony: harmony ?? '', ...parts })
