import { readCheckpoint, writeCheckpoint } from './checkpoint.ts'
import { fromDigits, toDigits } from './digits.ts'
import { equalBytes, HASH_BYTES, joined, type Sha256 } from './merkle.ts'
import { type NoteKey, readNote, type SignatureLine, writeNote } from './note.ts'
import { type Policy, readPolicy } from './policy.ts'
import { policyPin } from './policy-pin.ts'
import { readProofFile, writeProofFile } from './proof-file.ts'

/**
 * A .tlog-proof small enough for one QR code on paper: the same proof, without what the policy already says (names,
 * keys) and as bytes. A year of a county's log with three witnesses and its entry comes to about 1.3 KB.
 */
const VERSION = 1
const PIN_SIGNS = 22
const SIGNATURE_BYTES = 64
const COSIGNATURE_BYTES = 72
const ASCII = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

function varint(number: bigint): Uint8Array {
  const bytes: number[] = []
  let rest = number
  do {
    bytes.push(Number(rest & 127n) | (rest > 127n ? 128 : 0))
    rest >>= 7n
  } while (rest > 0n)
  return Uint8Array.from(bytes)
}

/** The digits for the code; undefined when the proof is not complete or is not of this policy's log. */
export function writePaperCode(sha256: Sha256, policyText: string, proofText: string): string | undefined {
  const policy = readPolicy(sha256, policyText)
  const file = readProofFile(proofText)
  const note = file && readNote(file.checkpoint)
  const head = note && readCheckpoint(note.text)
  if (!policy || !file?.extra || !note || !head) return undefined
  const signatureOf = (key: NoteKey) =>
    note.signatures.find((line) => line.name === key.name && equalBytes(line.id, key.id))?.signature
  const own = signatureOf(policy.log)
  const seen = [...policy.witnesses.values()].flatMap((key, i) => {
    const signature = signatureOf(key)
    return signature ? [joined(Uint8Array.of(i), signature)] : []
  })
  if (own?.length !== SIGNATURE_BYTES) return undefined
  const bytes = joined(
    Uint8Array.of(VERSION),
    ASCII(policyPin(sha256, policyText)),
    varint(file.index),
    varint(head.size),
    head.root,
    own,
    Uint8Array.of(seen.length),
    ...seen,
    Uint8Array.of(file.proof.length),
    ...file.proof,
    file.extra,
  )
  return toDigits(bytes)
}

/** The digits in what was scanned or typed: a whole address, or the digits alone. */
export const digitsIn = (text: string): string | undefined => /(?:^|#)(\d{200,})$/.exec(text.replace(/\s/g, ''))?.[1]

/** The pin of the policy under which it was printed; undefined when it is no such code. */
export function pinOfPaper(digits: string): string | undefined {
  const bytes = fromDigits(digits)
  return bytes?.[0] === VERSION ? String.fromCharCode(...bytes.slice(1, 1 + PIN_SIGNS)) : undefined
}

/** The .tlog-proof again; undefined when it is no such code. Nothing is checked yet. */
export function readPaperCode(policy: Policy, digits: string): string | undefined {
  const bytes = fromDigits(digits)
  if (bytes?.[0] !== VERSION) return undefined
  let at = 1 + PIN_SIGNS
  const take = (length: number): Uint8Array => {
    at += length
    return bytes.slice(at - length, at)
  }
  const byte = (): number => take(1)[0] ?? 0
  const number = (): bigint => {
    let sum = 0n
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const next = byte()
      sum |= BigInt(next & 127) << shift
      if (next < 128) break
    }
    return sum
  }
  const [index, size] = [number(), number()]
  const text = writeCheckpoint({ origin: policy.log.name, size, root: take(HASH_BYTES) })
  const signatures: SignatureLine[] = [lineOf(policy.log, take(SIGNATURE_BYTES))]
  const keys = [...policy.witnesses.values()]
  for (let left = byte(); left > 0; left -= 1) {
    const key = keys[byte()]
    const signature = take(COSIGNATURE_BYTES)
    if (key) signatures.push(lineOf(key, signature))
  }
  const proof = Array.from({ length: byte() }, () => take(HASH_BYTES))
  const extra = bytes.slice(at)
  return writeProofFile({ index, proof, checkpoint: writeNote({ text, signatures }), extra })
}

const lineOf = ({ name, id }: NoteKey, signature: Uint8Array): SignatureLine => ({ name, id, signature })
