import { RATES, type RateDoubt, type RateKey } from '../schema.ts'
import { type Count, of } from './tally.ts'

/** A rate travels whole: without its parts it is not shown, and below the least number of answers only the parts are. */
export interface Rate {
  key: RateKey
  numerator: number
  denominator: number
  /** Those who could have answered and did not; undefined where nobody is asked. */
  silent: number | undefined
  /** False: too few for a rate. */
  given: boolean
  doubts: RateDoubt[]
}

export interface RateRules {
  rateLeast: number
  perfectLeast: number
}

interface Parts {
  numerator: number
  denominator: number
  silent?: number
}

/**
 * Answers, not matters: every "handled" that somebody judged. A matter reopened once and then solved has one answer
 * "not solved" and one "solved", so the rate can fail.
 */
const solved = (count: Count): Parts => ({
  numerator: of(count, 'solved'),
  denominator: of(count, 'solved') + of(count, 'partly') + of(count, 'reopened'),
  silent: of(count, 'no-answer') + count.now.awaiting,
})

function satisfied(count: Count): Parts {
  const said = of(count, 'satisfied') + of(count, 'fair') + of(count, 'dissatisfied')
  const asked = of(count, 'solved') + of(count, 'partly') + of(count, 'no-answer')
  return { numerator: of(count, 'satisfied'), denominator: said, silent: Math.max(asked - said, 0) }
}

/** Of what should have been handled by now: handled before its due, against handled late and overdue still. */
const inTime = (count: Count): Parts => ({
  numerator: of(count, 'handled') - of(count, 'late'),
  denominator: of(count, 'handled') + count.now.late,
})

/** Of all reports, those of something already on file: how far "reported once" holds. */
const repeat = (count: Count): Parts => ({
  numerator: of(count, 'repeat'),
  denominator: Math.max(of(count, 'reported') - of(count, 'merged'), 0) + of(count, 'repeat'),
})

const PARTS: Record<RateKey, (count: Count) => Parts> = { solved, satisfied, 'in-time': inTime, repeat }

export function rateOf(key: RateKey, count: Count, { rateLeast, perfectLeast }: RateRules): Rate {
  const { numerator, denominator, silent } = PARTS[key](count)
  const doubts: RateDoubt[] = []
  // A repeat report is no good sign, so none of them is nothing to doubt.
  if (key !== 'repeat' && denominator >= perfectLeast && numerator === denominator) doubts.push('perfect')
  if (silent !== undefined && silent > denominator && silent >= rateLeast) doubts.push('mostly-silent')
  return { key, numerator, denominator, silent, given: denominator >= rateLeast, doubts }
}

export const ratesOf = (count: Count, rules: RateRules): Rate[] => RATES.map((key) => rateOf(key, count, rules))

/** Average working minutes until handled; undefined when too few were. */
export function workedMinutes(count: Count, { rateLeast }: RateRules): number | undefined {
  const handled = of(count, 'handled')
  return handled < rateLeast ? undefined : Math.round(of(count, 'worked-minutes') / handled)
}
