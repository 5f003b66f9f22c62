import './old-browsers.ts'
import { sha256 } from '@noble/hashes/sha2.js'
import { isPlainSignature } from '#kernel/log/ed25519.ts'
import type { Crypto } from '#kernel/log/head.ts'
import type { VerifyEd25519 } from '#kernel/log/note.ts'

/** WebCrypto's answer; undefined where there is none: old browsers, and every page over plain http. */
async function verifyNatively(
  key: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean | undefined> {
  try {
    const held = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', held, signature, message)
  } catch {
    return undefined
  }
}

const verify: VerifyEd25519 = async (key, message, signature) => {
  if (!isPlainSignature(key, signature)) return false
  const answer = await verifyNatively(key.slice(), message.slice(), signature.slice())
  if (answer !== undefined) return answer
  const { verifyInScript } = await import('./ed25519-fallback.ts')
  return verifyInScript(key, message, signature)
}

/**
 * Signatures by the browser where it can, else by script. Hashes always by script: those of a tree are of 65 bytes,
 * and handing them to WebCrypto one by one takes longer than computing them.
 */
export const browserCrypto: Crypto = { sha256: (data) => sha256(data), verify }
