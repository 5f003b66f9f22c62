const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Standard base64 with padding, without the platform's help: old phones have neither Buffer nor Uint8Array.fromBase64. */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(i, i + 3)
    const held = bytes.length - i
    text += `${SIGNS[a >> 2]}${SIGNS[((a & 3) << 4) | (b >> 4)]}`
    text += held > 1 ? SIGNS[((b & 15) << 2) | (c >> 6)] : '='
    text += held > 2 ? SIGNS[c & 63] : '='
  }
  return text
}

/** Strict: canonical padding, no other signs, no stray bits; undefined otherwise. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined
  const bytes = new Uint8Array((text.length / 4) * 3 - (text.match(/=+$/)?.[0].length ?? 0))
  let at = 0
  for (let i = 0; i < text.length; i += 4) {
    const four = [...text.slice(i, i + 4)].map((sign) => Math.max(SIGNS.indexOf(sign), 0))
    const [a = 0, b = 0, c = 0, d = 0] = four
    for (const byte of [(a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d])
      if (at < bytes.length) bytes[at++] = byte
  }
  return toBase64(bytes) === text ? bytes : undefined
}
