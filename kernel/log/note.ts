import { fromBase64, toBase64 } from './base64.ts'
import { hexOf } from './hex.ts'
import { equalBytes, joined, type Sha256 } from './merkle.ts'

/** c2sp.org/signed-note: text, a blank line, and one line per signature. */
export const ED25519 = 0x01
export const COSIGNATURE = 0x04
const KEY_BYTES = 32
const KEY_ID_BYTES = 4
const SIGNATURES_MAX = 64
const DASH = '\u2014 '

/** Whether an Ed25519 signature holds: WebCrypto's, a library's or the server's. */
export type VerifyEd25519 = (key: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>

export interface NoteKey {
  name: string
  /** Signature type: 0x01 Ed25519 over the text, 0x04 a witness's timestamped cosignature. */
  type: number
  key: Uint8Array
  id: Uint8Array
}

export interface SignatureLine {
  name: string
  id: Uint8Array
  signature: Uint8Array
}

export interface Note {
  text: string
  signatures: SignatureLine[]
}

const encoder = new TextEncoder()
export const bytesOf = (text: string): Uint8Array => encoder.encode(text)
const isName = (name: string): boolean => name !== '' && !/[\s+]/u.test(name)

const keyId = (sha256: Sha256, name: string, type: number, key: Uint8Array): Uint8Array =>
  sha256(joined(bytesOf(name), Uint8Array.of(0x0a, type), key)).slice(0, KEY_ID_BYTES)

export function noteKey(sha256: Sha256, name: string, type: number, key: Uint8Array): NoteKey {
  if (!isName(name) || key.length !== KEY_BYTES) throw new TypeError('not a key of this kind')
  return { name, type, key, id: keyId(sha256, name, type, key) }
}

/** `name+hex(id)+base64(type ‖ key)`: the line that goes into a policy file and on a poster. */
export const writeVkey = ({ name, id, type, key }: NoteKey): string =>
  `${name}+${hexOf(id)}+${toBase64(joined(Uint8Array.of(type), key))}`

/** Undefined when it is not a verifier key or its id does not belong to it. */
export function readVkey(sha256: Sha256, text: string): NoteKey | undefined {
  // The base64 part may itself hold plus signs.
  const [, name = '', id = '', encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? []
  const data = fromBase64(encoded)
  if (!isName(name) || data?.length !== KEY_BYTES + 1) return undefined
  const key = noteKey(sha256, name, data[0] ?? 0, data.slice(1))
  return hexOf(key.id) === id ? key : undefined
}

export function writeNote({ text, signatures }: Note): string {
  const lines = signatures.map(({ name, id, signature }) => `${DASH}${name} ${toBase64(joined(id, signature))}\n`)
  return `${text}\n${lines.join('')}`
}

/** Undefined when it is not a signed note: no final newline, no signature, control characters, a malformed line. */
export function readNote(whole: string): Note | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the format forbids exactly these
  if (/[\u0000-\u0009\u000b-\u001f\ufffd]/.test(whole)) return undefined
  const at = whole.lastIndexOf('\n\n')
  if (at < 0 || !whole.endsWith('\n')) return undefined
  const text = whole.slice(0, at + 1)
  const lines = whole.slice(at + 2, -1).split('\n')
  if (lines.length > SIGNATURES_MAX) return undefined
  const signatures = lines.map(readSignature)
  return signatures.every((line) => line !== undefined) ? { text, signatures } : undefined
}

function readSignature(line: string): SignatureLine | undefined {
  if (!line.startsWith(DASH)) return undefined
  const [name = '', encoded = '', ...more] = line.slice(DASH.length).split(' ')
  const data = fromBase64(encoded)
  if (!isName(name) || more.length > 0 || !data || data.length <= KEY_ID_BYTES) return undefined
  return { name, id: data.slice(0, KEY_ID_BYTES), signature: data.slice(KEY_ID_BYTES) }
}

const TIME_BYTES = 8

/** What a witness signs: that it saw this text at this second (c2sp.org/tlog-cosignature). */
export const cosignedText = (time_s: bigint, text: string): Uint8Array =>
  bytesOf(`cosignature/v1\ntime ${time_s}\n${text}`)

export const cosignature = (time_s: bigint, signature: Uint8Array): Uint8Array => {
  const time = new Uint8Array(TIME_BYTES)
  const view = new DataView(time.buffer)
  // In two halves: the phones that lack the 64-bit calls are the ones this must run on.
  view.setUint32(0, Number(time_s >> 32n))
  view.setUint32(4, Number(time_s & 0xffffffffn))
  return joined(time, signature)
}

export interface Seen {
  key: NoteKey
  /** Second at which the witness saw it; undefined for the log's own signature. */
  time_s: bigint | undefined
}

/**
 * Which of the known keys signed. Unknown keys are passed over (that is how keys rotate); a known key with a signature
 * that does not hold spoils the whole note, and undefined comes back.
 */
export async function signersOf(
  note: Note,
  known: readonly NoteKey[],
  verify: VerifyEd25519,
): Promise<Seen[] | undefined> {
  const seen: Seen[] = []
  for (const line of note.signatures) {
    const key = known.find((one) => one.name === line.name && equalBytes(one.id, line.id))
    if (!key || seen.some((one) => one.key === key)) continue
    const time_s = key.type === COSIGNATURE && line.signature.length > TIME_BYTES ? timeOf(line.signature) : undefined
    const message = time_s === undefined ? bytesOf(note.text) : cosignedText(time_s, note.text)
    const signature = time_s === undefined ? line.signature : line.signature.slice(TIME_BYTES)
    if ((key.type === COSIGNATURE) !== (time_s !== undefined)) return undefined
    if (!(await verify(key.key, message, signature))) return undefined
    seen.push({ key, time_s })
  }
  return seen
}

function timeOf(signature: Uint8Array): bigint {
  const view = new DataView(signature.buffer, signature.byteOffset, TIME_BYTES)
  return (BigInt(view.getUint32(0)) << 32n) | BigInt(view.getUint32(4))
}
