import { refuse } from '#kernel/problem.ts'
import { sameBytes } from '#platform/crypto/keys.ts'

/** The same id with the same content was done; with other content it is refused, never overwritten. */
export function isRepeat(found: { body_hash: Buffer } | undefined, hash: Buffer): boolean {
  if (!found) return false
  if (!sameBytes(found.body_hash, hash)) throw refuse('same-id-other-content', 409)
  return true
}
