/** Letters are never shorter than this, so that one does not tell itself from another by its length. */
export const LETTER_FLOOR = 8 * 1024
export const FILE_FLOOR = 64 * 1024

const LENGTH_BYTES = 4

/** Padmé (PURBs, 2019): at most 12 % more, and of the length only its magnitude is told. */
export function padme(bytes: number): number {
  if (bytes < 2) return bytes
  const magnitude = Math.floor(Math.log2(bytes))
  const spare = magnitude - (Math.floor(Math.log2(magnitude)) + 1)
  const step = 2 ** Math.max(0, spare)
  return Math.ceil(bytes / step) * step
}

/** Length (4 bytes) ‖ content ‖ zeros. */
export function padded(content: Uint8Array, floor: number): Uint8Array {
  const whole = new Uint8Array(Math.max(floor, padme(content.length + LENGTH_BYTES)))
  new DataView(whole.buffer).setUint32(0, content.length)
  whole.set(content, LENGTH_BYTES)
  return whole
}

/** Undefined when the length in it cannot be. */
export function unpadded(whole: Uint8Array): Uint8Array | undefined {
  if (whole.length < LENGTH_BYTES) return undefined
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(0)
  return length <= whole.length - LENGTH_BYTES ? whole.slice(LENGTH_BYTES, LENGTH_BYTES + length) : undefined
}
