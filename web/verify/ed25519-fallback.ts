import './old-browsers.ts'
import { edwards } from '@noble/curves/abstract/edwards.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { equalBytes, joined } from '#kernel/log/merkle.ts'

/** The curve of RFC 8032 §5.1. Taken from its parameters: the package's own ed25519 brings signing and more along. */
const Point = edwards({
  p: 2n ** 255n - 19n,
  n: 2n ** 252n + 27_742_317_777_372_353_535_851_937_790_883_648_493n,
  h: 8n,
  a: 2n ** 255n - 20n,
  d: 37_095_705_934_669_439_343_138_083_508_754_565_189_542_113_879_843_219_016_388_785_533_085_940_283_555n,
  Gx: 15_112_221_349_535_400_772_501_151_409_588_531_511_454_012_693_041_857_206_046_113_283_949_847_762_202n,
  Gy: 46_316_835_694_926_478_169_428_394_003_475_163_141_307_993_866_256_225_615_783_033_603_165_251_855_960n,
})
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
