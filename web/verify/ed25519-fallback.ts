import './old-browsers.ts'
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { equalBytes, joined } from '#kernel/log/merkle.ts'

const { Point } = ed25519
const HALF = 32

const littleEndian = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((number, byte) => (number << 8n) | BigInt(byte), 0n)

/**
 * Ed25519 for browsers without it (before Chromium 137), and for pages over plain http. The packages' own verify multiplies
 * by the cofactor and so accepts signatures that OpenSSL, Go and WebCrypto refuse; this compares encodings as they do.
 */
export function verifyInScript(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const [r, s] = [signature.slice(0, HALF), littleEndian(signature.slice(HALF))]
  const order = Point.Fn.ORDER
  if (s >= order) return false
  try {
    const k = littleEndian(sha512(joined(r, key, message))) % order
    const point = Point.BASE.multiplyUnsafe(s).subtract(Point.fromBytes(key, true).multiplyUnsafe(k))
    return equalBytes(point.toBytes(), r)
  } catch {
    return false // The key is no point of the curve.
  }
}
