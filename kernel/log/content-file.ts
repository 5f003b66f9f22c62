import { canonicalText } from '../canonical.ts'
import { fromHex, hexOf } from './hex.ts'
import { joined, type Sha256 } from './merkle.ts'
import { bytesOf } from './note.ts'

/**
 * A published content with the salt of its commitment, as readers load and keep it: `{"content":…,"salt":"<hex>"}`.
 * What the log commits to is SHA-256(salt ‖ canonical JSON of `content`).
 */
export interface ContentFile {
  content: unknown
  salt: Uint8Array
}

const SALT_BYTES_MIN = 16

export const writeContentFile = ({ content, salt }: ContentFile): string =>
  canonicalText({ content, salt: hexOf(salt) })

export function readContentFile(text: string): ContentFile | undefined {
  let file: { content?: unknown; salt?: unknown } | null
  try {
    file = JSON.parse(text) as typeof file // Looked at below.
  } catch {
    return undefined
  }
  const salt = typeof file?.salt === 'string' ? fromHex(file.salt) : undefined
  if (!file || file.content === undefined || !salt || salt.length < SALT_BYTES_MIN) return undefined
  return { content: file.content, salt }
}

/** What stands in the leaf as `body.c`: SHA-256(salt ‖ bytes), in hex. Without the salt it tells nothing. */
export const commitmentOf = (sha256: Sha256, { content, salt }: ContentFile): string =>
  hexOf(sha256(joined(salt, bytesOf(canonicalText(content)))))
