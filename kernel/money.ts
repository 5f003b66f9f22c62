/** Yuan and cents. Amounts are whole cents; the largest has fifteen digits, so that a number holds it exactly. */
export const CENTS_MAX = 999_999_999_999_999

const MINUS = /[\u2212\u2012-\u2015\uff0d\u2043]/gu
const CURRENCY = /^(?:RMB|CNY|\u00a5|\uffe5)|(?:\u5143|\u5706|RMB|CNY)$/giu
/** Separators of thousands in threes, or none at all: "1,23" is a slip of the hand and not a hundred and twenty-three. */
const FORM = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/

/**
 * What a person or a spreadsheet wrote, in cents: either digit width, thousands separators, a minus of any kind or the
 * bookkeeper's parentheses. Undefined when it is no amount; never rounded.
 */
export function readCents(typed: string): number | undefined {
  if (typed.length > 60) return undefined
  const plain = typed.normalize('NFKC').replace(MINUS, '-').replace(/\s/gu, '').replace(CURRENCY, '')
  const booked = /^\((.+)\)$/.exec(plain)
  const signed = booked ? `-${booked[1]}` : plain
  const negative = signed.startsWith('-')
  const found = FORM.exec(signed.replace(/^[+-]/, '').replaceAll('\u3001', ','))
  if (!found?.[1]) return undefined
  const whole = found[1].replaceAll(',', '').replace(/^0+(?=\d)/, '')
  const digits = `${whole}${(found[2] ?? '').padEnd(2, '0')}`
  if (digits.length > 17) return undefined
  const cents = Number(digits)
  if (cents > CENTS_MAX) return undefined
  return negative && cents !== 0 ? -cents : cents
}

/** Exact whatever the size: sums of many large amounts pass what a number can hold. */
export const sumCents = (amounts: readonly (number | bigint)[]): bigint =>
  amounts.reduce<bigint>((sum, amount) => sum + BigInt(amount), 0n)

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** `-1,234,567.80`: to the cent, in both languages the same. */
export function writeCents(amount: number | bigint): string {
  const cents = BigInt(amount)
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0')
  return `${cents < 0n ? '-' : ''}${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`
}

/** As a spreadsheet or another program reads it: `-1234567.80`. */
export const plainCents = (amount: number | bigint): string => writeCents(amount).replaceAll(',', '')

/** Rounded half away from zero to hundredths of ten thousand yuan, the way amounts are said: 717_065_260 → `717.07`. */
export function tenThousands(amount: number | bigint): string {
  const cents = BigInt(amount)
  const size = cents < 0n ? -cents : cents
  return writeCents(((size + 5_000n) / 10_000n) * (cents < 0n ? -1n : 1n))
}

export const TEN_THOUSAND_YUAN = 1_000_000n
