import type { RandomBytes } from '../id.ts'
import { joined } from '../log/merkle.ts'

/**
 * A secret in three shares of which any two give it back and one tells nothing (Shamir over GF(256), as in AES).
 * A share is its number (1–3) ‖ the values ‖ two bytes by which a slip of the pen shows.
 */
const SHARES = 3
const CHECK_BYTES = 2
const CHECK_PRIME = 65_521

function times(a: number, b: number): number {
  let [product, left, right] = [0, a, b]
  while (right > 0) {
    if (right & 1) product ^= left
    left = left & 0x80 ? (left << 1) ^ 0x11b : left << 1
    right >>= 1
  }
  return product
}

/** a²⁵⁴ is 1/a. */
function inverse(a: number): number {
  let power = 1
  for (let i = 0; i < 254; i += 1) power = times(power, a)
  return power
}

/** Adler-like: found by hand-copying errors, not by an attacker, who has nothing to gain. */
function checkOf(bytes: Uint8Array): Uint8Array {
  let [one, two] = [1, 0]
  for (const byte of bytes) {
    one = (one + byte) % CHECK_PRIME
    two = (two + one) % CHECK_PRIME
  }
  const check = (one * 31 + two) % CHECK_PRIME
  return Uint8Array.of(check >> 8, check & 255)
}

export function splitSecret(secret: Uint8Array, randomBytes: RandomBytes): Uint8Array[] {
  const slopes = randomBytes(secret.length)
  return Array.from({ length: SHARES }, (_, i) => {
    const x = i + 1
    const values = joined(
      Uint8Array.of(x),
      secret.map((byte, at) => byte ^ times(slopes[at] ?? 0, x)),
    )
    return joined(values, checkOf(values))
  })
}

const isWhole = (share: Uint8Array): boolean => {
  const values = share.slice(0, -CHECK_BYTES)
  const check = checkOf(values)
  return share.at(-2) === check[0] && share.at(-1) === check[1]
}

/** Undefined when one of them was copied wrongly, or both are the same share. */
export function joinShares(one: Uint8Array, other: Uint8Array): Uint8Array | undefined {
  const [x, y] = [one[0] ?? 0, other[0] ?? 0]
  const fits = one.length === other.length && one.length > CHECK_BYTES + 1 && x !== y && x > 0 && y > 0
  if (!fits || !isWhole(one) || !isWhole(other)) return undefined
  // The line through both points, at zero.
  const [ofOne, ofOther] = [times(y, inverse(x ^ y)), times(x, inverse(x ^ y))]
  const values = one.slice(1, -CHECK_BYTES)
  return values.map((byte, i) => times(byte, ofOne) ^ times(other[i + 1] ?? 0, ofOther))
}

/** For paper: hex in groups of four, easy to compare by eye. */
export const writeShare = (hex: string): string =>
  hex
    .toUpperCase()
    .match(/.{1,4}/g)
    ?.join(' ') ?? ''
