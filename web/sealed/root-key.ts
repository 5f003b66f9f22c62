import { ed25519 } from '@noble/curves/ed25519.js'
import { fromHex, hexOf } from '#kernel/log/hex.ts'
import { type Keyset, type SignedKeyset, signedText } from '#kernel/tipoff/keyset.ts'

/** The commission's root key, 32 bytes in hex: made in the browser, kept on paper, typed in to sign a keyset. */
export const newRoot = (): string => hexOf(ed25519.utils.randomSecretKey())

const HEX = /^[0-9a-f]{64}$/

/** As copied from paper; undefined when it is none. */
export const readRoot = (typed: string): string | undefined => {
  const hex = typed.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  return HEX.test(hex) ? hex : undefined
}

const bytes = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array()

export const publicRoot = (root: string): string => hexOf(ed25519.getPublicKey(bytes(root)))

export const signKeyset = (root: string, keyset: Keyset): SignedKeyset => ({
  keyset,
  root: publicRoot(root),
  signature: hexOf(ed25519.sign(signedText(keyset), bytes(root))),
})
