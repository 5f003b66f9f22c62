import { isIdNumber, passesLuhn } from './idnumber.ts'
import { LANDLINE, MOBILE, normalisePhone } from './phone.ts'

export { looksLikePhone, normalisePhone } from './phone.ts'

const stars = (n: number): string => '*'.repeat(Math.max(n, 0))

/** Two signs: the first stays. Three or more: first and last. Names in Latin letters keep each word's initial. */
export function maskName(name: string): string {
  const trimmed = name.trim()
  if (/^[\p{Script=Latin} '.-]+$/u.test(trimmed)) return trimmed.replace(/(\p{L})[\p{L}'.-]*/gu, '$1*')
  const signs = [...trimmed]
  if (signs.length < 3) return `${signs.length === 2 ? signs[0] : ''}${stars(Math.min(signs.length, 1))}`
  return `${signs[0]}${stars(signs.length - 2)}${signs.at(-1)}`
}

/** `138****1234`, `0571-****1234`. What is no mainland number keeps at most its last four digits. */
export function maskPhone(phone: string): string {
  const known = normalisePhone(phone)
  if (known === undefined) {
    const digits = phone.normalize('NFKC').replace(/\D/g, '')
    return digits.length > 6 ? `****${digits.slice(-4)}` : stars(digits.length)
  }
  const head = known.includes('-') ? `${known.split('-')[0]}-` : known.slice(0, 3)
  return `${head}****${known.slice(-4)}`
}

/** Only the last four: the first six name the county and the next eight the birthday. */
export function maskIdNumber(idNumber: string): string {
  const signs = idNumber
    .normalize('NFKC')
    .replace(/[^\dXx]/g, '')
    .toUpperCase()
  return signs.length > 8 ? stars(signs.length - 4) + signs.slice(-4) : stars(signs.length)
}

// Digits of either width; between two of them at most two separators, so "(0571) 6472-1234" is one run.
const DIGIT = '[0-9\uff10-\uff19]'
const GAP = '[\\s\\p{Pd}\\p{Cf}\u2212().\u00b7\uff08\uff09\uff0e]{0,2}'
const RUN = new RegExp(`${DIGIT}(?:${GAP}${DIGIT})*(?:${GAP}[xX\uff38\uff58])?`, 'gu')
// The check sign X stands apart, or "13812345678X" would be neither a telephone nor an identity number.
const SEGMENT = new RegExp(`${DIGIT}+|[xX\uff38\uff58]`, 'gu')
const LONGEST = 19

/** How many signs at the head may stay; undefined when the digits are nobody's. `parts` are their lengths as written. */
function headOf(digits: string, parts: readonly number[]): number | undefined {
  const local = digits.replace(/^(?:00)?86(?=1)/, '')
  // Telephone numbers are not written in ones and twos; dates are, and "02 2024-01-03" would be a number in Tianjin.
  const inGroups = parts.every((length, i) => length > 2 || (i === 0 && digits !== local))
  if (inGroups && MOBILE.test(local)) return digits.length - 8
  const area = /^0(?:10|2)/.test(digits) ? 3 : 4
  if (inGroups && LANDLINE.test(digits) && (parts.length === 1 || parts[0] === area)) return area
  if (isIdNumber(digits)) return 0
  // Only as cards are written, in one piece or in fours: two dates in a row pass Luhn one time in ten.
  const inFours = parts.every((length, i) => (i === parts.length - 1 ? length <= 4 : length === 4))
  const asCard = parts.length === 1 || inFours
  return asCard && /^\d{16,19}$/.test(digits) && passesLuhn(digits) ? 0 : undefined
}

function hide(text: string, from: number, to: number, head: number): string {
  const count = [...text.slice(from, to)].filter((sign) => /[\p{Nd}xX\uff38\uff58]/u.test(sign)).length
  let seen = 0
  return text.slice(from, to).replace(/[\p{Nd}xX\uff38\uff58]/gu, (sign) => {
    seen += 1
    return seen <= head || seen > count - 4 ? sign : '*'
  })
}

function maskRun(run: string): string {
  const segments = [...run.matchAll(SEGMENT)].map((m) => ({ from: m.index, to: m.index + m[0].length, text: m[0] }))
  const plain = segments.map(({ text }) => text.normalize('NFKC').toUpperCase())
  let out = ''
  let at = 0
  for (let i = 0; i < segments.length; i++) {
    const found = longestFrom(plain, i)
    const [first, last] = [segments[i], found && segments[found.last]]
    if (!found || !first || !last) continue
    out += run.slice(at, first.from) + hide(run, first.from, last.to, found.head)
    at = last.to
    i = found.last
  }
  return out + run.slice(at)
}

/** The longest join of neighbouring segments that is somebody's number. */
function longestFrom(segments: readonly string[], first: number): { last: number; head: number } | undefined {
  let best: { last: number; head: number } | undefined
  let digits = ''
  for (let last = first; last < segments.length; last++) {
    digits += segments[last]
    if (digits.length > LONGEST) break
    const head = headOf(
      digits,
      segments.slice(first, last + 1).map((one) => one.length),
    )
    if (head !== undefined) best = { last, head }
  }
  return best
}

/**
 * Hides mainland mobile and landline numbers, identity numbers with a true check sign and bank cards (16 to 19 digits,
 * Luhn) in free text, in either digit width and with the usual separators. The last four stay, so that the writer can
 * still tell which number was meant.
 */
export function maskText(text: string): string {
  const shown = text.replace(RUN, maskRun)
  // What is left of a number may make another one with its neighbours.
  return shown === text ? shown : maskText(shown)
}
