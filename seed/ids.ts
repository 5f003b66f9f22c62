import type { Random } from './random.ts'

/** Two hex digits of every byte. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
const VERSION = 0x70
const VARIANT = 0x80

/**
 * UUIDv7 (RFC 9562) for moments of the past out of a seeded stream: the same county has the same ids every time.
 * Half a million are made while loading, hence not the kernel's, which draws its chance from the system.
 */
export function idsFrom(random: Random): (at_ms: number) => string {
  const byte = (n: number) => HEX[n & 255] ?? ''
  const word = () => Math.floor(random.next() * 4294967296)
  return (at_ms) => {
    const time = Math.floor(at_ms)
    const [high, low] = [Math.floor(time / 4294967296), time >>> 0]
    const [a, b, c] = [word(), word(), word()]
    const head = byte(high >>> 8) + byte(high) + byte(low >>> 24) + byte(low >>> 16)
    const middle = `${byte(low >>> 8)}${byte(low)}-${byte(VERSION | ((a >>> 24) & 15))}${byte(a >>> 16)}`
    const node = byte(b >>> 24) + byte(b >>> 16) + byte(b >>> 8) + byte(b) + byte(c >>> 24) + byte(c >>> 16)
    return `${head}-${middle}-${byte(VARIANT | ((a >>> 8) & 63))}${byte(a)}-${node}`
  }
}
