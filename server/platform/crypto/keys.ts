import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** The county's secrets, 32 bytes each; made once and kept beside the data. */
export interface Keys {
  /** Phones and names at rest. */
  field: Buffer
  /** Blind indexes and receipts. */
  index: Buffer
  /** Form tokens and short codes. */
  form: Buffer
}

const NONCE_BYTES = 12
const TAG_BYTES = 16
/** First byte of every sealed value; another cipher (SM4) gets another number. */
const AES_256_GCM = 1

/** Seals a personal value for the database: version ‖ nonce ‖ tag ‖ ciphertext. */
export function seal(key: Buffer, text: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(AES_256_GCM), nonce, cipher.getAuthTag(), sealed])
}

export function unseal(key: Buffer, sealed: Buffer): string {
  if (sealed[0] !== AES_256_GCM) throw new Error(`unknown cipher ${sealed[0]}`)
  const body = 1 + NONCE_BYTES + TAG_BYTES
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE_BYTES))
  decipher.setAuthTag(sealed.subarray(1 + NONCE_BYTES, body))
  return Buffer.concat([decipher.update(sealed.subarray(body)), decipher.final()]).toString('utf8')
}

/** A keyed fingerprint: finds the same value again without keeping it. `purpose` keeps two uses of one key apart. */
export const fingerprint = (key: Buffer, purpose: string, value: string): Buffer =>
  createHmac('sha256', key).update(purpose).update('\0').update(value).digest()

export const sha256 = (value: string | Uint8Array): Buffer => createHash('sha256').update(value).digest()

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b)
