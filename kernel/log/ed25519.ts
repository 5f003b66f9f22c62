import { hexOf } from './hex.ts'

/**
 * The encodings of the points of small order, the non-canonical ones included, without the sign bit (C2SP CCTV,
 * ed25519). Libraries disagree about signatures made of them and about nothing else; an honest key is never one.
 */
const SMALL_ORDER = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]
const KEY_BYTES = 32
const SIGNATURE_BYTES = 64

function isSmallOrder(point: Uint8Array): boolean {
  const unsigned = point.slice(0, KEY_BYTES)
  unsigned[KEY_BYTES - 1] = (unsigned[KEY_BYTES - 1] ?? 0) & 0x7f
  return SMALL_ORDER.includes(hexOf(unsigned))
}

/** Refused before any library is asked, so that server, phone and old phone give one answer for every signature. */
export const isPlainSignature = (key: Uint8Array, signature: Uint8Array): boolean =>
  key.length === KEY_BYTES &&
  signature.length === SIGNATURE_BYTES &&
  !isSmallOrder(key) &&
  !isSmallOrder(signature.slice(0, KEY_BYTES))
