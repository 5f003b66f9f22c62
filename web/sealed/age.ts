import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import './plain-http.ts'

/** age v1 (C2SP age.md): what is sealed here the stock `age` opens, and the other way. */
export async function seal(recipients: readonly string[], content: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return await encrypter.encrypt(content)
}

/** Undefined when none of these keys opens it, or when it was altered. */
export async function open(identities: readonly string[], sealed: Uint8Array): Promise<Uint8Array | undefined> {
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  return await decrypter.decrypt(sealed).catch(() => undefined)
}

export interface AgeKey {
  identity: string
  recipient: string
}

export const ageKeyOf = async (identity: string): Promise<AgeKey> => ({
  identity,
  recipient: await identityToRecipient(identity),
})

export const newAgeKey = async (): Promise<AgeKey> => ageKeyOf(await generateX25519Identity())

/** As `age -p` would: the file of a secret under a passphrase (scrypt). `work`: log₂ of its cost; 18 is age's own. */
export async function lock(passphrase: string, secret: string, work = 18): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(work)
  return await encrypter.encrypt(secret)
}

/** Undefined when the passphrase is another. */
export async function unlock(passphrase: string, locked: Uint8Array): Promise<string | undefined> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  return await decrypter.decrypt(locked, 'text').catch(() => undefined)
}
