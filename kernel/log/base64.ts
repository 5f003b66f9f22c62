const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES = new Map([...SIGNS].map((sign, value) => [sign.charCodeAt(0), value]))

/** Standard base64 with padding, without the platform's help: old phones have neither Buffer nor Uint8Array.fromBase64. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[i], bytes[i + 1], bytes[i + 2]]
    const held = bytes.length - i
    parts.push(
      SIGNS.charAt(a >> 2) +
        SIGNS.charAt(((a & 3) << 4) | (b >> 4)) +
        (held > 1 ? SIGNS.charAt(((b & 15) << 2) | (c >> 6)) : '=') +
        (held > 2 ? SIGNS.charAt(c & 63) : '='),
    )
  }
  return parts.join('')
}

/** Strict: canonical padding, no other signs, no stray bits; undefined otherwise. */
export function fromBase64(text: string): Uint8Array | undefined {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  if (text.length % 4 !== 0) return undefined
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let [held, bits, at] = [0, 0, 0]
  for (let i = 0; i < text.length - padding; i += 1) {
    const value = VALUES.get(text.charCodeAt(i))
    if (value === undefined) return undefined
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (held >> bits) & 255
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined
}
