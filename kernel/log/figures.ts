/** The first twenty decimal digits of a root, in fours: what a sheet on the wall shows of the whole log. */
export function rootFigures(root: Uint8Array): string {
  let number = 0n
  for (const byte of root) number = (number << 8n) | BigInt(byte)
  const digits = number.toString().padStart(DIGITS_OF_HASH, '0').slice(0, DIGITS_SHOWN)
  return digits.match(/\d{4}/g)?.join(' ') ?? digits
}

/** 2^256 has 78 decimal digits: with leading zeros every root has as many. */
const DIGITS_OF_HASH = 78
const DIGITS_SHOWN = 20
