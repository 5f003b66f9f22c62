/** Bytes as decimal digits: a QR code holds those at almost no loss, and they may stand in any address. */
const BYTES = 7
const DIGITS = 17

const digitsFor = (bytes: number): number => Math.ceil((bytes * 8) / Math.log2(10))

export function toDigits(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += BYTES) {
    const part = bytes.slice(at, at + BYTES)
    const number = part.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
    parts.push(number.toString().padStart(digitsFor(part.length), '0'))
  }
  return parts.join('')
}

/** Undefined when no bytes are written like this. */
export function fromDigits(text: string): Uint8Array | undefined {
  if (!/^\d+$/.test(text)) return undefined
  const rest = Array.from({ length: BYTES }, (_, n) => n).find((n) => digitsFor(n) === text.length % DIGITS)
  if (rest === undefined) return undefined
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += DIGITS) {
    const part = text.slice(at, at + DIGITS)
    const length = part.length === DIGITS ? BYTES : rest
    let number = BigInt(part)
    if (number >> BigInt(length * 8) > 0n) return undefined
    const held: number[] = []
    for (let i = 0; i < length; i += 1) {
      held.unshift(Number(number & 255n))
      number >>= 8n
    }
    bytes.push(...held)
  }
  return Uint8Array.from(bytes)
}
