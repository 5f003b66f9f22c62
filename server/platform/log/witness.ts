import { fromBase64 } from '#kernel/log/base64.ts'
import { readCheckpoint } from '#kernel/log/checkpoint.ts'
import { equalBytes, isConsistent } from '#kernel/log/merkle.ts'
import { type NoteKey, readNote, type SignatureLine, signersOf } from '#kernel/log/note.ts'
import type { BundleStore } from './bundle-store.ts'
import { type LogSigner, sha256, verifyEd25519 } from './signer.ts'

/** c2sp.org/tlog-witness: sees every head of the logs it knows, and signs only what continues what it saw before. */
export interface Witness {
  signer: LogSigner
  /** The logs it watches. */
  logs: readonly NoteKey[]
  store: BundleStore
  clock: () => Date
}

export type WitnessAnswer =
  | { status: 200; line: SignatureLine }
  /** Something else was seen last: its size tells the log where to start. */
  | { status: 409; size: bigint }
  | { status: 400 | 403 | 404 | 422 }

const PROOF_MAX = 63

interface Asked {
  old: bigint
  proof: Uint8Array[]
  note: string
}

function readAsked(body: string): Asked | undefined {
  const at = body.indexOf('\n\n')
  if (at < 0) return undefined
  const [first = '', ...lines] = body.slice(0, at).split('\n')
  const [, old] = /^old (0|[1-9]\d{0,18})$/.exec(first) ?? []
  const proof = lines.map((line) => fromBase64(line))
  if (old === undefined || lines.length > PROOF_MAX || proof.some((hash) => hash?.length !== 32)) return undefined
  return { old: BigInt(old), proof: proof as Uint8Array[], note: body.slice(at + 2) } // Each is 32 bytes, as just looked at.
}

interface SeenHead {
  size: bigint
  root: Uint8Array
}

const recordPath = (origin: string): string =>
  `${Buffer.from(sha256(new TextEncoder().encode(origin))).toString('hex')}/head`

async function lastSeen(store: BundleStore, origin: string): Promise<SeenHead> {
  const held = await store.find(recordPath(origin))
  const head = held && readCheckpoint(held.toString('utf8'))
  return head ?? { size: 0n, root: new Uint8Array() }
}

/** Answers one `add-checkpoint`. What it saw is on disk before it signs: after a crash it never signs a fork. */
async function addCheckpoint(witness: Witness, body: string): Promise<WitnessAnswer> {
  const asked = readAsked(body)
  const note = asked && readNote(asked.note)
  const head = note && readCheckpoint(note.text)
  if (!asked || !note || !head) return { status: 400 }
  const key = witness.logs.find((log) => log.name === head.origin)
  if (!key) return { status: 404 }
  const signers = await signersOf(note, [key], verifyEd25519)
  if (!signers || signers.length === 0) return { status: 403 }
  if (asked.old > head.size) return { status: 400 }
  const seen = await lastSeen(witness.store, head.origin)
  if (seen.size !== asked.old) return { status: 409, size: seen.size }
  if (seen.size === head.size && seen.size > 0n && !equalBytes(seen.root, head.root))
    return { status: 409, size: seen.size }
  const grown = { size1: asked.old, size2: head.size, root1: seen.root, root2: head.root, proof: asked.proof }
  if (asked.old > 0n ? !isConsistent(sha256, grown) : asked.proof.length > 0) return { status: 422 }
  await witness.store.replace(recordPath(head.origin), new TextEncoder().encode(note.text))
  return { status: 200, line: witness.signer.sign(note.text, witness.clock()) }
}

/** One request after the other: two at once could both continue the same head in different ways. */
export function inTurn(witness: Witness): (body: string) => Promise<WitnessAnswer> {
  let last: Promise<unknown> = Promise.resolve()
  return (body) => {
    const answer = last.then(() => addCheckpoint(witness, body))
    last = answer.catch(() => undefined)
    return answer
  }
}
