import { argon2idAsync } from '@noble/hashes/argon2.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bech32 } from '@scure/base'
import { hexOf } from '#kernel/log/hex.ts'
import { bytesOf } from '#kernel/log/note.ts'
import { type AgeKey, ageKeyOf } from './age.ts'

/** What the 20 digits open: everything comes from them, and only in this browser. */
export interface MailboxKeys extends AgeKey {
  /** 32 hex signs; the name of the mailbox. */
  mailbox: string
  /** 64 hex signs; shown to the server to read, which keeps only its SHA-256. */
  token: string
}

/** Argon2id, RFC 9106. Below the memory of its second choice, above OWASP's least: phones with 2 GB must bear it. */
const COST = { m: 32 * 1024, t: 3, p: 1, dkLen: 32 } as const
const SALT = sha256(bytesOf('shanzhi tipoff number v1')).slice(0, 16)

const part = (root: Uint8Array, name: string, bytes: number): Uint8Array =>
  hkdf(sha256, root, undefined, bytesOf(`shanzhi tipoff v1 ${name}`), bytes)

/** An age identity of these 32 bytes. */
export const identityOf = (secret: Uint8Array): string =>
  bech32.encodeFromBytes('age-secret-key-', secret).toUpperCase()

/** The 32 bytes of an age identity; undefined when it is none. */
export function secretOf(identity: string): Uint8Array | undefined {
  const read = bech32.decodeUnsafe(identity, false)
  const isOne = read?.prefix.toLowerCase() === 'age-secret-key-'
  return isOne ? bech32.fromWordsUnsafe(read.words) || undefined : undefined
}

/** @param progress is told shares of 1 while it works: some seconds on a phone. */
export async function keysOf(number: string, progress?: (share: number) => void): Promise<MailboxKeys> {
  const root = await argon2idAsync(bytesOf(number), SALT, progress ? { ...COST, onProgress: progress } : COST)
  const mailbox = hexOf(part(root, 'mailbox', 16))
  const token = hexOf(part(root, 'token', 32))
  return { mailbox, token, ...(await ageKeyOf(identityOf(part(root, 'identity', 32)))) }
}

export const hashOfToken = (token: string): string => hexOf(sha256(bytesOf(token)))
