import { fromHex, hexOf } from './hex.ts'
import { joined, type Sha256 } from './merkle.ts'
import { bytesOf } from './note.ts'

/**
 * A published content with the salt of its commitment, as readers load and keep it: JSON with `body` (the published
 * text, byte for byte) and `salt` (hex). What the log commits to is SHA-256(salt ‖ body).
 */
export interface ContentFile {
  body: string
  salt: Uint8Array
}

const SALT_BYTES_MIN = 16

export const writeContentFile = ({ body, salt }: ContentFile): string => JSON.stringify({ body, salt: hexOf(salt) })

/** Undefined when it is no such file, or when body and salt were erased. */
export function readContentFile(text: string): ContentFile | undefined {
  let file: { body?: unknown; salt?: unknown } | null
  try {
    file = JSON.parse(text) as typeof file // Looked at below.
  } catch {
    return undefined
  }
  const salt = typeof file?.salt === 'string' ? fromHex(file.salt) : undefined
  if (typeof file?.body !== 'string' || !salt || salt.length < SALT_BYTES_MIN) return undefined
  return { body: file.body, salt }
}

/** What stands in the leaf as `body.c`: SHA-256(salt ‖ body), in hex. Without the salt it tells nothing. */
export const commitmentOf = (sha256: Sha256, { body, salt }: ContentFile): string =>
  hexOf(sha256(joined(salt, bytesOf(body))))

const FINGERPRINT_SIGNS = 8

/** What is printed on paper and compared by eye: `7c3a 91e4`. */
export const fingerprintOf = (commitment: string): string =>
  `${commitment.slice(0, FINGERPRINT_SIGNS / 2)} ${commitment.slice(FINGERPRINT_SIGNS / 2, FINGERPRINT_SIGNS)}`
