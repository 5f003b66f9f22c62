import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { isPlainSignature } from '#kernel/log/ed25519.ts'
import type { Sha256 } from '#kernel/log/merkle.ts'
import {
  bytesOf,
  COSIGNATURE,
  cosignature,
  cosignedText,
  ED25519,
  type NoteKey,
  noteKey,
  type SignatureLine,
  type VerifyEd25519,
} from '#kernel/log/note.ts'
import { sha256 as digest } from '#platform/crypto/keys.ts'

export const sha256: Sha256 = (data) => new Uint8Array(digest(data))

/** A key of the log or of a witness: its public half for verifiers, and the act of signing. */
export interface LogSigner {
  key: NoteKey
  sign(text: string, at: Date): SignatureLine
}

const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const RAW_BYTES = 32

const rawOf = (secret: KeyObject): Uint8Array =>
  new Uint8Array(createPublicKey(secret).export({ type: 'spki', format: 'der' }).subarray(-RAW_BYTES))

/** Reads the secret key of this file, or makes it on the first start, readable by its owner only. */
function secretIn(file: string): KeyObject {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    const { privateKey } = generateKeyPairSync('ed25519')
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx', flush: true })
  }
  return createPrivateKey(readFileSync(file))
}

export function logSigner(file: string, name: string): LogSigner {
  const secret = secretIn(file)
  const key = noteKey(sha256, name, ED25519, rawOf(secret))
  return { key, sign: (text) => ({ name, id: key.id, signature: sign(null, bytesOf(text), secret) }) }
}

/** A witness signs the time at which it saw the text as well. */
export function witnessSigner(file: string, name: string): LogSigner {
  const secret = secretIn(file)
  const key = noteKey(sha256, name, COSIGNATURE, rawOf(secret))
  const at_s = (at: Date) => BigInt(Math.floor(at.getTime() / 1000))
  return {
    key,
    sign: (text, at) => ({
      name,
      id: key.id,
      signature: cosignature(at_s(at), sign(null, cosignedText(at_s(at), text), secret)),
    }),
  }
}

export const verifyEd25519: VerifyEd25519 = (key, message, signature) =>
  isPlainSignature(key, signature) &&
  verify(null, message, createPublicKey({ key: Buffer.concat([SPKI, key]), format: 'der', type: 'spki' }), signature)
