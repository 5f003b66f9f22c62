import type { Typed } from '#platform/http/form-words.ts'
import type { StandardOfRound } from '../rules/index.ts'
import { indicatorsOf } from '../rules/index.ts'

/** Points as typed, full-width digits too; what is no number stays wrong and is refused by its shape. */
const pointsOf = (text: string): number => Number(text.normalize('NFKC').trim())

/** The scores of a form: one field of points and one of words for each indicator that people score; empty ones are missing. */
export const scoresOf = (standard: StandardOfRound, typed: Typed) =>
  indicatorsOf(standard)
    .filter(({ rule }) => rule !== 'computed')
    .flatMap(({ key }) => {
      const points = typed[`points-${key}`]
      if (points === undefined || points.trim() === '' || Number.isNaN(pointsOf(points))) return []
      const reason = typed[`reason-${key}`]?.trim()
      return [{ indicator: key, points: pointsOf(points), ...(reason ? { reason } : {}) }]
    })

/** A number of one field; undefined when it was left empty. */
export const numberIn = (text: string | undefined): number | undefined =>
  text === undefined || text.trim() === '' ? undefined : pointsOf(text)
