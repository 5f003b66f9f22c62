import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto'
import type { Keys } from './keys.ts'

/**
 * Messages between programs, signed as Standard Webhooks says (v1a: Ed25519 over `id.timestamp.body`): who sent it, when,
 * and that nothing in it was changed. The same id sent again is the same message.
 */
export interface WebhookHead {
  id: string
  /** Seconds since 1970, as text. */
  timestamp: string
  /** One or several signatures, apart by a space: a sender that changes its key signs with both for a while. */
  signature: string
}

const RAW_BYTES = 32
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const VERSION = 'v1a'

const signed = (id: string, timestamp: string, body: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body])

/** The county's own key for feeds: follows from its secret, so that a backup of that is enough. */
export function feedKey({ index }: Keys, county: string): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', index, county, 'feed signing', RAW_BYTES))
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
}

/** The public half, 32 bytes. */
export const rawPublic = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-RAW_BYTES)

export function webhookHead(key: KeyObject, id: string, at: Date, body: Uint8Array): WebhookHead {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  return { id, timestamp, signature: `${VERSION},${sign(null, signed(id, timestamp, body), key).toString('base64')}` }
}

const keyFrom = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' })

/** Whether 32 bytes are a point of the curve that signs. */
export function isPublicKey(raw: Uint8Array): boolean {
  if (raw.length !== RAW_BYTES) return false
  try {
    keyFrom(raw)
    return true
  } catch {
    return false
  }
}

export type WebhookFault = 'unsigned' | 'old'

/** `window_s`: how far the sender's clock and the way may lie apart. Of several keys one must have signed. */
export function webhookFault(
  keys: readonly Uint8Array[],
  { id, timestamp, signature }: WebhookHead,
  body: Uint8Array,
  { now, window_s }: { now: Date; window_s: number },
): WebhookFault | undefined {
  const text = signed(id, timestamp, body)
  const given = signature.split(' ').flatMap((one) => {
    const [version, value] = one.split(',')
    return version === VERSION && value ? [Buffer.from(value, 'base64')] : []
  })
  const isSigned = keys.some((key) => given.some((one) => one.length === 64 && verify(null, text, keyFrom(key), one)))
  if (!isSigned) return 'unsigned'
  const apart_s = Math.abs(now.getTime() / 1000 - Number(timestamp))
  return /^\d{1,11}$/.test(timestamp) && apart_s <= window_s ? undefined : 'old'
}
