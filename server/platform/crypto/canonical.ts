import { canonicalText } from '#kernel/canonical.ts'
import { sha256 } from './keys.ts'

export { canonicalText }

/** SHA-256 of the canonical form: tells a repeated request from one with the same id and other content. */
export const canonicalHash = (value: unknown): Buffer => sha256(canonicalText(value))
