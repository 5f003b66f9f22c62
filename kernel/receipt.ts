import type { RandomBytes } from './id.ts'

/**
 * 25 signs that survive print, handwriting and the telephone. Left out: 0 O Q and 1 I L (nobody can tell them apart),
 * and of every pair that is confused by hand one half: U (V stays), Z (2), S (5), B (8), G (6).
 * Because only one half exists, a receipt copied with the other half can be repaired. 25⁸ ≈ 1.5 × 10¹¹.
 */
export const RECEIPT_ALPHABET = '23456789ACDEFHJKMNPRTVWXY'

const LENGTH = 8
const MEANT: Record<string, string> = { U: 'V', Z: '2', S: '5', B: '8', G: '6' }
const BETWEEN_SIGNS = /[\s\p{Pd}\u2212\u00b7._]/gu

// Bytes at or above this are thrown away: 256 is no multiple of 25, and the rest would favour the first signs.
const FAIR_LIMIT = 256 - (256 % RECEIPT_ALPHABET.length)

/** Eight signs, each equally likely. */
export function newReceipt(randomBytes: RandomBytes): string {
  let receipt = ''
  while (receipt.length < LENGTH) {
    for (const byte of randomBytes(LENGTH * 2)) {
      if (byte < FAIR_LIMIT && receipt.length < LENGTH) receipt += RECEIPT_ALPHABET[byte % RECEIPT_ALPHABET.length]
    }
  }
  return receipt
}

/** `7K3M92PX` → `7K3M-92PX`. */
export const formatReceipt = (receipt: string): string => `${receipt.slice(0, 4)}-${receipt.slice(4)}`

/** What a person typed, as the receipt that was meant; undefined when it cannot be one. */
export function readReceipt(typed: string): string | undefined {
  if (typed.length > 64) return undefined
  const signs = typed.normalize('NFKC').replace(BETWEEN_SIGNS, '').toUpperCase()
  const receipt = [...signs].map((sign) => MEANT[sign] ?? sign).join('')
  const known = receipt.length === LENGTH && [...receipt].every((sign) => RECEIPT_ALPHABET.includes(sign))
  return known ? receipt : undefined
}
