import { fromBase64, randomBytes, toBase64 } from './bytes.ts'
import { openBytes, type Sealed, sealBytes } from './sealed.ts'
import type { Tries } from './tries.ts'

/**
 * How a worker's phone is locked (docs/decisions/0009-phone-vault.md). The data key is wrapped twice over: by the PIN
 * (together with a key that cannot leave this browser), and by a recovery key that only the county holds.
 */
export interface Vault {
  account: string
  name: string
  device: string
  salt: Uint8Array<ArrayBuffer>
  iterations: number
  byPin: Sealed
  byRecovery: Sealed
  /** Cannot be read out, only used: a copied file of the PIN's wrap cannot be tried elsewhere. */
  binding: CryptoKey
  signing: CryptoKey
  tries?: Tries
}

export interface NewVault {
  vault: Vault
  key: CryptoKey
  /** For the county alone; the phone does not keep it. */
  recovery: string
  publicKey: string
}

const ITERATIONS = 600_000
const KEY_BYTES = 32
const BY_PIN = 'by pin'
const AND_BINDING = 'by binding'
const BY_RECOVERY = 'by recovery'
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' }
const AES = { name: 'AES-GCM', length: 256 }

const aesKey = (raw: BufferSource): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])

async function keyOfPin(pin: string, salt: BufferSource, iterations: number): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, base, AES, false, [
    'encrypt',
    'decrypt',
  ])
}

type PinWrap = Pick<Vault, 'salt' | 'iterations' | 'byPin'>

async function wrapByPin(raw: BufferSource, pin: string, binding: CryptoKey, iterations: number): Promise<PinWrap> {
  const salt = randomBytes(16)
  const inner = await sealBytes(await keyOfPin(pin, salt, iterations), BY_PIN, raw)
  const both = new Uint8Array([...inner.iv, ...new Uint8Array(inner.data)])
  return { salt, iterations, byPin: await sealBytes(binding, AND_BINDING, both) }
}

export async function makeVault(
  who: Pick<Vault, 'account' | 'name' | 'device'>,
  pin: string,
  iterations = ITERATIONS,
): Promise<NewVault> {
  const [raw, recovery] = [randomBytes(KEY_BYTES), randomBytes(KEY_BYTES)]
  const binding = await crypto.subtle.generateKey(AES, false, ['encrypt', 'decrypt'])
  const pair = await crypto.subtle.generateKey(ECDSA, false, ['sign', 'verify'])
  const publicKey = toBase64(new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey)))
  const byRecovery = await sealBytes(await aesKey(recovery), BY_RECOVERY, raw)
  const vault = {
    ...who,
    ...(await wrapByPin(raw, pin, binding, iterations)),
    byRecovery,
    binding,
    signing: pair.privateKey,
  }
  return { vault, key: await aesKey(raw), recovery: toBase64(recovery), publicKey }
}

async function rawByPin(vault: Vault, pin: string): Promise<ArrayBuffer | undefined> {
  try {
    const both = new Uint8Array(await openBytes(vault.binding, AND_BINDING, vault.byPin))
    const inner = { iv: both.slice(0, 12), data: both.slice(12).buffer }
    return await openBytes(await keyOfPin(pin, vault.salt, vault.iterations), BY_PIN, inner)
  } catch {
    return undefined // AES-GCM does not open: another PIN.
  }
}

/** Undefined for a wrong PIN. */
export async function openVault(vault: Vault, pin: string): Promise<CryptoKey | undefined> {
  const raw = await rawByPin(vault, pin)
  return raw && aesKey(raw)
}

/** PIN forgotten: with what the county kept for this phone the same data gets a new PIN. */
export async function renewPin(vault: Vault, recovery: string, pin: string): Promise<{ vault: Vault; key: CryptoKey }> {
  const raw = await openBytes(await aesKey(fromBase64(recovery)), BY_RECOVERY, vault.byRecovery)
  const wrap = await wrapByPin(raw, pin, vault.binding, vault.iterations)
  return { vault: { ...vault, ...wrap }, key: await aesKey(raw) }
}

/** Says to the county that this record comes from this phone. */
export async function signRecord({ signing }: Vault, id: string, content: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${id}\n${content}`)
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, signing, bytes)
  return toBase64(new Uint8Array(signature))
}
