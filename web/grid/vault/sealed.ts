import { randomBytes } from './bytes.ts'

/** AES-GCM: what was sealed under one name opens under no other. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  data: ArrayBuffer
}

const IV_BYTES = 12
const JSON_MARK = 0
const BYTES_MARK = 1
const utf8 = new TextEncoder()
const gcm = (iv: BufferSource, name: string) => ({ name: 'AES-GCM', iv, additionalData: utf8.encode(name) })

export async function sealBytes(key: CryptoKey, name: string, bytes: BufferSource): Promise<Sealed> {
  const iv = randomBytes(IV_BYTES)
  return { iv, data: await crypto.subtle.encrypt(gcm(iv, name), key, bytes) }
}

export const openBytes = (key: CryptoKey, name: string, { iv, data }: Sealed): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt(gcm(iv, name), key, data)

/** One byte says whether JSON or plain bytes follow. */
export function sealValue(key: CryptoKey, name: string, value: unknown): Promise<Sealed> {
  const isBytes = value instanceof Uint8Array
  const content = isBytes ? value : utf8.encode(JSON.stringify(value))
  const marked = new Uint8Array(content.length + 1)
  marked[0] = isBytes ? BYTES_MARK : JSON_MARK
  marked.set(content, 1)
  return sealBytes(key, name, marked)
}

export async function openValue(key: CryptoKey, name: string, sealed: Sealed): Promise<unknown> {
  const marked = new Uint8Array(await openBytes(key, name, sealed))
  const content = marked.subarray(1)
  return marked[0] === BYTES_MARK ? content : (JSON.parse(new TextDecoder().decode(content)) as unknown)
}
