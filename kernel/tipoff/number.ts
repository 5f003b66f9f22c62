import type { RandomBytes } from '../id.ts'

const DIGITS = 20
const GROUP = 4
// Bytes at or above this are thrown away: the rest would favour the first digits.
const FAIR_LIMIT = 250

/** The number of a sealed report: 20 digits, each equally likely; 66 bits that nobody but the reporter has. */
export function newNumber(randomBytes: RandomBytes): string {
  let digits = ''
  while (digits.length < DIGITS)
    for (const byte of randomBytes(DIGITS)) if (byte < FAIR_LIMIT && digits.length < DIGITS) digits += byte % 10
  return digits
}

/** `1234 5678 9012 3456 7890`. */
export const formatNumber = (number: string): string => number.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join(' ') ?? ''

/** What a person typed, full-width digits and any spaces or dashes; undefined when it cannot be one. */
export function readNumber(typed: string): string | undefined {
  if (typed.length > 80) return undefined
  const digits = typed.normalize('NFKC').replace(/[\s\p{Pd}·._]/gu, '')
  return /^\d{20}$/.test(digits) ? digits : undefined
}
