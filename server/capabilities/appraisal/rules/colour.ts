import type { AppraisalRule } from '#capabilities/playbook/schema.ts'
import type { Measures, Review } from '../shapes/vocabulary.ts'

/** The key of a colour by the playbook's conditions, first come first; undefined while nothing is known. */
export function colourOf({ colours }: AppraisalRule, measures: Measures): string | undefined {
  const found = colours.find(({ when }) =>
    when.some(({ measure, from, below }) => {
      const value = measures[measure]
      if (value === undefined) return false
      return (from === undefined || value >= from) && (below === undefined || value < below)
    }),
  )
  if (found) return found.key
  return measures.score === undefined ? undefined : colours.at(-1)?.key
}

const sameYear = (a: Review, b: Review) =>
  a.villageCode === b.villageCode && a.person === b.person && a.post === b.post && a.year === b.year

/** What was announced last of each person, post and year; `reviews` in the order in which they were recorded. */
const standing = (reviews: readonly Review[]): Review[] =>
  reviews.filter((one, i) => !reviews.slice(i + 1).some((later) => sameYear(one, later)))

/** Found unfit in so many years running, the last of them this one's: the law ends the post. */
export function failedRunning(reviews: readonly Review[], last: Review, failures: number): boolean {
  const held = standing(reviews)
  return Array.from({ length: failures }, (_, i) => last.year - i).every((year) =>
    held.some((one) => !one.fit && sameYear(one, { ...last, year })),
  )
}
