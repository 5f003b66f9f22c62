import { randomBytes } from 'node:crypto'
import { sha256 } from './keys.ts'

const SALT_BYTES = 16

export const newSalt = (): Buffer => randomBytes(SALT_BYTES)

/** What the log vouches for: a salt keeps a short text from being guessed by its hash. */
export function committed(body: string, salt: Buffer) {
  const bytes = Buffer.from(body, 'utf8')
  return { salt, commitment: sha256(Buffer.concat([salt, bytes])), bytes: bytes.length }
}
