import { canonicalText } from '../canonical.ts'
import type { Crypto } from '../log/head.ts'
import { fromHex } from '../log/hex.ts'
import type { Sha256 } from '../log/merkle.ts'
import { bytesOf } from '../log/note.ts'
import { policyPin } from '../log/policy-pin.ts'

/** Where a report goes: to the county's commission, or past it to the one above. */
export const CHANNELS = ['county', 'city'] as const
export type Channel = (typeof CHANNELS)[number]

/** To whom a report is sealed. Signed by the commission's root key, which is kept off the network. */
export interface Keyset {
  v: 1
  channel: Channel
  /** 1, 2, 3 …: a smaller one than was seen before is an old one. */
  n: number
  /** Days, `YYYY-MM-DD`; from the last one on it is refused. */
  from: string
  until: string
  /** age recipients of the officers. */
  officers: string[]
  /** The age recipient whose identity lies in three shares on paper. */
  recovery: string
}

export interface SignedKeyset {
  keyset: Keyset
  /** Ed25519 public key, hex. */
  root: string
  /** Over `signedText(keyset)`, hex. */
  signature: string
}

const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
export const OFFICERS_MAX = 12
const ROOT_BYTES = 32
const SIGNATURE_BYTES = 64

export const isRecipient = (text: unknown): text is string => typeof text === 'string' && RECIPIENT.test(text)
const isDay = (text: unknown): text is string => typeof text === 'string' && DAY.test(text)

/** The words in front keep a signature from being taken for one of something else. */
export const signedText = (keyset: Keyset): Uint8Array => bytesOf(`shanzhi tipoff keyset v1\n${canonicalText(keyset)}`)

/** Everybody who can open what is sealed to it. */
export const recipientsOf = ({ officers, recovery }: Keyset): string[] => [...officers, recovery]

/** The signed keyset in this text; undefined when it is none. The signature is not looked at yet. */
export function readKeyset(text: string): SignedKeyset | undefined {
  let read: SignedKeyset
  try {
    read = JSON.parse(text) as SignedKeyset // Looked at below.
  } catch {
    return undefined
  }
  const keyset = read?.keyset
  if (keyset === null || typeof keyset !== 'object' || keyset.v !== 1 || !CHANNELS.includes(keyset.channel))
    return undefined
  const isDated = isDay(keyset.from) && isDay(keyset.until) && keyset.from < keyset.until
  const isNumbered = Number.isSafeInteger(keyset.n) && keyset.n > 0
  const { officers } = keyset
  const isPeopled = Array.isArray(officers) && officers.length > 0 && officers.length <= OFFICERS_MAX
  if (!isDated || !isNumbered || !isPeopled || !officers.every(isRecipient) || !isRecipient(keyset.recovery))
    return undefined
  const hasRoot = typeof read.root === 'string' && fromHex(read.root)?.length === ROOT_BYTES
  const hasSignature = typeof read.signature === 'string' && fromHex(read.signature)?.length === SIGNATURE_BYTES
  return hasRoot && hasSignature ? read : undefined
}

export async function isSigned({ verify }: Pick<Crypto, 'verify'>, signed: SignedKeyset): Promise<boolean> {
  const [root, signature] = [fromHex(signed.root), fromHex(signed.signature)]
  return root !== undefined && signature !== undefined && (await verify(root, signedText(signed.keyset), signature))
}

/** The roots of both commissions in one line each: what the poster vouches for. */
const rootsText = (roots: Partial<Record<Channel, string>>): string =>
  CHANNELS.map((channel) => `${channel} ${roots[channel] ?? '-'}\n`).join('')

/** 22 signs, after `k=` in the poster's address. */
export const rootsPin = (sha256: Sha256, roots: Partial<Record<Channel, string>>): string =>
  policyPin(sha256, rootsText(roots))

const COMPARED_DIGITS = 20

/** What is compared by eye between the screen and the poster: 20 digits. */
export function comparedDigits(sha256: Sha256, pin: string): string {
  let value = 0n
  for (const byte of sha256(bytesOf(pin)).slice(0, 16)) value = value * 256n + BigInt(byte)
  return value.toString().padStart(COMPARED_DIGITS, '0').slice(-COMPARED_DIGITS)
}
