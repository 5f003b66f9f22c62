export const MOBILE = /^1[3-9]\d{9}$/
// Area codes: 010 and 02x have three digits, all others four.
export const LANDLINE = /^0(?:10|2\d|[3-9]\d{2})\d{7,8}$/

const SEPARATORS = /[\s\p{Pd}\u2212().]/gu
const COUNTRY = /^(?:\+|00)?86(?=[01])/

/** `13812345678` or `0571-64721234`; undefined when it is no mainland number. */
export function normalisePhone(typed: string): string | undefined {
  if (typed.length > 40) return undefined
  const digits = typed.normalize('NFKC').replace(SEPARATORS, '').replace(COUNTRY, '')
  if (MOBILE.test(digits)) return digits
  if (!LANDLINE.test(digits)) return undefined
  const area = /^0(?:10|2)/.test(digits) ? 3 : 4
  return `${digits.slice(0, area)}-${digits.slice(area)}`
}

export const looksLikePhone = (typed: string): boolean => normalisePhone(typed) !== undefined
