import { utimes } from 'node:fs/promises'
import { refuse } from '#kernel/problem.ts'
import { keepFile, pathOf, removeFile } from '#platform/files/store.ts'

const AGE_HEAD = Buffer.from('age-encryption.org/v1\n')
/** What the smallest letter has after padding. */
const SEALED_BYTES_MIN = 8 * 1024

/** Only whole age files of the padded size are taken: nothing that somebody forgot to seal. @throws Problem 422 */
export function requireSealed(bytes: Buffer): void {
  const isSealed = bytes.length >= SEALED_BYTES_MIN && bytes.subarray(0, AGE_HEAD.length).equals(AGE_HEAD)
  if (!isSealed) throw refuse('tipoff.not-sealed', 422)
}

export function sealedOf(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64')
  requireSealed(bytes)
  return bytes
}

/** Keeps sealed bytes; the file system shows the day and not the minute. */
export async function keepSealed(folder: string, bytes: Buffer, day: string): Promise<string> {
  const file = await keepFile(folder, bytes)
  const midnight = new Date(`${day}T00:00:00Z`)
  await utimes(pathOf(folder, file), midnight, midnight)
  return file
}

export const forgetSealed = removeFile
