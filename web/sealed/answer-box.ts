import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { randomBytes } from '@noble/hashes/utils.js'
import { joined } from '#kernel/log/merkle.ts'
import { bytesOf } from '#kernel/log/note.ts'
import { ANSWER_BYTES, type MailboxAnswer, readAnswer, writeAnswer } from '#kernel/tipoff/answer.ts'
import { padded, unpadded } from '#kernel/tipoff/padding.ts'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Both sides have the token while they speak; nobody who looks on has. */
const keyOf = (token: string): Uint8Array =>
  hkdf(sha256, bytesOf(token), undefined, bytesOf('shanzhi tipoff answer v1'), 32)

/** Of one size always. Without an answer it is chance, which nobody without the token can tell from one. */
export function boxed(token: string, answer: MailboxAnswer | undefined): Uint8Array {
  if (!answer) return randomBytes(ANSWER_BYTES)
  const nonce = randomBytes(NONCE_BYTES)
  const plain = padded(writeAnswer(answer), ANSWER_BYTES - NONCE_BYTES - TAG_BYTES)
  return joined(nonce, chacha20poly1305(keyOf(token), nonce).encrypt(plain))
}

/** Undefined: no mailbox of this token, or somebody altered the answer. */
export function unboxed(token: string, box: Uint8Array): MailboxAnswer | undefined {
  if (box.length !== ANSWER_BYTES) return undefined
  try {
    const plain = chacha20poly1305(keyOf(token), box.slice(0, NONCE_BYTES)).decrypt(box.slice(NONCE_BYTES))
    const content = unpadded(plain)
    return content && readAnswer(content)
  } catch {
    return undefined
  }
}
