import type { Sha256 } from '../log/merkle.ts'
import { bytesOf } from '../log/note.ts'

/** Leading zero bits of SHA-256(challenge ‖ '.' ‖ number): as many as were asked for, or it was not worked for. */
export function isWorked(sha256: Sha256, challenge: string, number: number, bits: number): boolean {
  const hash = sha256(bytesOf(`${challenge}.${number}`))
  for (let bit = 0; bit < bits; bit += 1) if ((hash[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) return false
  return true
}

const AT_ONCE = 500

/** Tries numbers until one fits, with pauses in which the page can breathe. */
export async function workFor(sha256: Sha256, challenge: string, bits: number): Promise<string> {
  for (let number = 0; ; number += 1) {
    if (isWorked(sha256, challenge, number, bits)) return `${challenge}.${number}`
    if (number % AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve, 0))
  }
}
