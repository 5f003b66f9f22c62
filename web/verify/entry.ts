import { commitmentOf, readContentFile } from '#kernel/log/content-file.ts'
import { type Head, openHead } from '#kernel/log/head.ts'
import { type Leaf, readLeaf } from '#kernel/log/leaf.ts'
import { isIncluded, leafHash } from '#kernel/log/merkle.ts'
import { type ProofFile, readProofFile } from '#kernel/log/proof-file.ts'
import { holdAgainst, type Session } from './session.ts'
import { found, type Sight, type Unchanged, type Verdict } from './verdict.ts'

/** An entry as a page shows it. */
export interface ShownEntry {
  leaf: string
  village: string
  /** Where its content and salt are; undefined for leaves without content. */
  content?: string | undefined
  /** Where a second copy of them is kept, to show what was altered. */
  copy?: string | undefined
  /** The day and time of publication that the page shows. */
  saidAt?: Date | undefined
}

const OVERDUE_MS = 60 * 60_000
const MINUTE_MS = 60_000

/** Checks one entry from its content to the witnesses' signatures. Ends early by throwing what it found. */
export async function verifyEntry(session: Session, shown: ShownEntry, now: Date): Promise<Verdict> {
  const [proofText, firstText, contentText] = await Promise.all([
    session.reader.proof(shown.leaf),
    session.reader.firstProof(shown.leaf),
    shown.content === undefined ? undefined : session.reader.content(shown.content),
  ])
  if (proofText === undefined) {
    const isOverdue = shown.saidAt !== undefined && now.getTime() - shown.saidAt.getTime() > OVERDUE_MS
    return { state: 'unwitnessed', stage: 'queued', isOverdue }
  }
  const { head, leaf, hash } = await openProof(session, proofText)
  if (leaf.id !== shown.leaf || leaf.vc !== shown.village) throw found({ state: 'changed', what: 'leaf' })
  if (shown.saidAt && Math.abs(shown.saidAt.getTime() - Date.parse(leaf.at)) >= MINUTE_MS)
    throw found({ state: 'changed', what: 'date', before: leaf.at, now: shown.saidAt.toISOString() })
  if (shown.content !== undefined) await checkContent(session, leaf, contentText, shown.copy)
  const seen = await firstSeen(session, firstText, hash, head)
  if (!seen) return { state: 'unwitnessed', stage: 'logged', isOverdue: isLate(leaf, now) }
  return { ...seen, state: 'unchanged', saidAt: new Date(leaf.at) }
}

const isLate = (leaf: Leaf, now: Date): boolean => now.getTime() - Date.parse(leaf.at) > OVERDUE_MS

export interface Proven {
  head: Head
  leaf: Leaf
  hash: Uint8Array
}

/** The entry in this proof, once it leads to a head that holds. */
export async function openProof(session: Session, text: string): Promise<Proven> {
  const file = readProofFile(text)
  if (!file?.extra) throw found({ state: 'changed', what: 'proof' })
  const head = await session.observe(file.checkpoint)
  const hash = provenHash(session, file, file.extra, head)
  const leaf = hash && readLeaf(file.extra)
  if (!leaf || !hash) throw found({ state: 'changed', what: 'proof' })
  return { head, leaf, hash }
}

function provenHash(session: Session, file: ProofFile, entry: Uint8Array, head: Head): Uint8Array | undefined {
  const { sha256 } = session.crypto
  const hash = leafHash(sha256, entry)
  const { index, proof } = file
  return isIncluded(sha256, { index, size: head.size, leaf: hash, root: head.root, proof }) ? hash : undefined
}

const isCommitted = ({ crypto }: Session, leaf: Leaf, text: string | undefined): boolean => {
  const file = text === undefined ? undefined : readContentFile(text)
  return file !== undefined && leaf.body !== undefined && commitmentOf(crypto.sha256, file) === leaf.body.c
}

async function checkContent(
  session: Session,
  leaf: Leaf,
  text: string | undefined,
  copy: string | undefined,
): Promise<void> {
  const kept = await session.memory.content(leaf.id).catch(() => undefined)
  if (text !== undefined && isCommitted(session, leaf, text)) {
    if (kept !== text) await session.memory.keepContent(leaf.id, text).catch(() => undefined)
    return
  }
  // What it was: from this phone, or from a copy, which proves itself by its hash.
  const other = kept === undefined && copy !== undefined ? await session.reader.content(copy) : kept
  const before = isCommitted(session, leaf, other) ? other : undefined
  const isThere = text !== undefined && readContentFile(text) !== undefined
  throw found({ state: 'changed', what: isThere ? 'content' : 'gone', before, now: text })
}

type SeenFirst = Pick<Unchanged, 'seenAt' | 'witnesses'>

/** When enough witnesses had it first: from the earliest head, if that is shown and holds, else from this one. */
async function firstSeen(
  session: Session,
  text: string | undefined,
  hash: Uint8Array,
  newest: Head,
): Promise<SeenFirst | undefined> {
  const file = text === undefined ? undefined : readProofFile(text)
  const head = file && (await openHead(session.crypto, session.policy, file.checkpoint))
  // Seen first by witnesses that are no longer in the policy: then the newest head must do.
  if (!file || !head?.isQuorate) return newest.isQuorate ? sightsOf(newest) : undefined
  const { sha256 } = session.crypto
  const { index, proof } = file
  const isThere = isIncluded(sha256, { index, size: head.size, leaf: hash, root: head.root, proof })
  if (!isThere) throw found({ state: 'changed', what: 'proof' })
  await holdAgainst(session.crypto, session.reader, head, newest)
  return sightsOf(head)
}

function sightsOf(head: Head): SeenFirst {
  const witnesses: Sight[] = [...head.witnesses].sort((a, b) => a.at.getTime() - b.at.getTime())
  return { witnesses, seenAt: witnesses[witnesses.length - 1]?.at }
}
