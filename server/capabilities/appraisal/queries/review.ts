import type { Context } from '#platform/context.ts'
import { requireMay } from '../access.ts'
import type { AppraisalContext } from '../context.ts'
import { failedRunning, type Review } from '../rules/index.ts'

export interface ReviewLine extends Review {
  id: string
  present: number
  forFit: number
  paper: string
  /** Replaced by what was announced later of the same year. */
  isReplaced: boolean
  /** Unfit as often running as the law allows: the post ends. */
  isEnding: boolean
}

export type ReviewRow = Review & Pick<ReviewLine, 'id' | 'present' | 'forFit' | 'paper'>

/** In the order in which they were recorded. */
const reviewsOf = async ({ tx, county }: Context): Promise<ReviewRow[]> =>
  await tx
    .selectFrom('appraisal_review')
    .select([
      'id',
      'village_code as villageCode',
      'year',
      'person',
      'post',
      'fit',
      'present',
      'for_fit as forFit',
      'paper',
    ])
    .where('county', '=', county)
    .orderBy('seq')
    .execute()

const personOf = ({ villageCode, person, post }: Review): string => `${villageCode}\0${person}\0${post}`

/** Every review with what follows from it, the newest year first and whoever failed on top. */
export async function listReviews(context: AppraisalContext): Promise<ReviewLine[]> {
  requireMay(context.actor, 'read')
  const all = await reviewsOf(context)
  const people = new Map<string, ReviewRow[]>()
  for (const one of all) people.set(personOf(one), [...(people.get(personOf(one)) ?? []), one])
  const lines = all.map((one): ReviewLine => {
    const own = people.get(personOf(one)) ?? []
    const isReplaced = own.findLast(({ year }) => year === one.year) !== one
    return { ...one, isReplaced, isEnding: !isReplaced && failedRunning(own, one, context.review.failures) }
  })
  return lines.sort(
    (a, b) =>
      b.year - a.year ||
      Number(b.isEnding) - Number(a.isEnding) ||
      Number(a.fit) - Number(b.fit) ||
      (a.villageCode < b.villageCode ? -1 : 1),
  )
}
