import { hexOf } from '#kernel/log/hex.ts'
import { type Leaf, readLeaf } from '#kernel/log/leaf.ts'
import { leafHash } from '#kernel/log/merkle.ts'
import { openProof, type Proven } from './entry.ts'
import type { Session } from './session.ts'
import { found, type Verdict } from './verdict.ts'

/** One page of a village's list, newest first. */
export interface ShownList {
  village: string
  /** Leaf ids of the newest versions shown. */
  shown: readonly string[]
  /** Number of the village's sequence from which on this page shows everything; 1 on the last page. */
  from: number
  /** On later pages: entries from this number on stand on the pages before. */
  before?: number | undefined
}

interface Link {
  leaf: Leaf
  hash: string
}

/** Kinds of leaves that are entries of the list; others (objections, answers) only stand in the sequence. */
const ENTRIES = ['publish', 'revise', 'withdraw']
const LINKS_MAX = 500
/** An index leaf is made at least once a day. */
const INDEX_AGE_MAX_MS = 26 * 60 * 60_000

/** Checks that the list shows everything the log has of this village: nothing left out, nothing in an old version. */
export async function verifyList(session: Session, list: ShownList, now: Date): Promise<Verdict> {
  const [lines, indexText] = await Promise.all([session.reader.leaves(list.village, list.from), session.reader.index()])
  const links = (lines ?? []).map((entry) => linkOf(session, entry))
  if (links.length > LINKS_MAX) throw found({ state: 'unchecked', why: 'too-long' })
  checkChain(list, links)
  const index = indexText === undefined ? undefined : await openProof(session, indexText)
  const indexed = index && numberIn(index.leaf, list.village, now)
  checkIndex(links, indexed)
  const newest = links[links.length - 1]
  const head = await anchored(session, newest, indexed?.seq, index)
  const waiting = checkShown(list, links)
  if (head && !head.isQuorate) return { state: 'unwitnessed', stage: 'logged', isOverdue: false }
  if (!head) return { state: 'unwitnessed', stage: 'queued', isOverdue: false }
  return {
    state: 'unchanged',
    saidAt: newest && new Date(newest.leaf.at),
    seenAt: head.witnesses[0]?.at,
    witnesses: head.witnesses,
    list: { count: list.shown.length - waiting, waiting, completeAt: index && new Date(index.leaf.at) },
  }
}

function linkOf(session: Session, entry: Uint8Array): Link {
  const leaf = readLeaf(entry)
  if (!leaf) throw found({ state: 'changed', what: 'sequence' })
  return { leaf, hash: hexOf(leafHash(session.crypto.sha256, entry)) }
}

/** Numbers without a gap, each link naming the hash of the one before: none can be taken out, put in or exchanged. */
function checkChain(list: ShownList, links: readonly Link[]): void {
  if (links.some(({ leaf }) => leaf.vc !== list.village)) throw found({ state: 'changed', what: 'sequence' })
  const missing: number[] = []
  let next = list.from
  for (const { leaf } of links) {
    if (leaf.vseq < next) throw found({ state: 'changed', what: 'sequence' })
    while (next < leaf.vseq) missing.push(next++)
    next += 1
  }
  if (missing.length > 0) throw found({ state: 'missing', numbers: missing })
  const isBroken = links.some(({ leaf }, i) => i > 0 && leaf.vprev !== links[i - 1]?.hash)
  if (isBroken) throw found({ state: 'changed', what: 'sequence' })
}

function numberIn(index: Leaf, village: string, now: Date): { seq: number; hash: string } | undefined {
  if (index.t !== 'index' || !index.villages) throw found({ state: 'changed', what: 'leaf' })
  if (now.getTime() - Date.parse(index.at) > INDEX_AGE_MAX_MS) throw found({ state: 'unchecked', why: 'stale-index' })
  const [seq, hash] = index.villages[village] ?? []
  return seq === undefined || hash === undefined ? undefined : { seq, hash }
}

function checkIndex(links: readonly Link[], indexed: { seq: number; hash: string } | undefined): void {
  if (!indexed) return
  const last = links[links.length - 1]?.leaf.vseq ?? 0
  if (last < indexed.seq) {
    const numbers = Array.from({ length: indexed.seq - last }, (_, i) => last + 1 + i)
    throw found({ state: 'missing', numbers })
  }
  const link = links.find(({ leaf }) => leaf.vseq === indexed.seq)
  if (link && link.hash !== indexed.hash) throw found({ state: 'changed', what: 'sequence' })
}

/** The head that vouches for the newest link: through the index leaf when that names it, else by its own proof. */
async function anchored(
  session: Session,
  newest: Link | undefined,
  indexedSeq: number | undefined,
  index: Proven | undefined,
): Promise<Proven['head'] | undefined> {
  if (!newest || newest.leaf.vseq === indexedSeq) return index?.head
  const text = await session.reader.proof(newest.leaf.id)
  if (text === undefined) throw found({ state: 'changed', what: 'proof' })
  const proven = await openProof(session, text)
  if (hexOf(proven.hash) !== newest.hash) throw found({ state: 'changed', what: 'sequence' })
  return proven.head
}

/** Every newest version of this page's numbers is shown. Gives how many of the shown wait for the log. */
function checkShown(list: ShownList, links: readonly Link[]): number {
  const entries = links.filter(({ leaf }) => ENTRIES.includes(leaf.t))
  const byHash = new Map(entries.map((link) => [link.hash, link]))
  const replaced = new Set(entries.map(({ leaf }) => leaf.prev).filter(Boolean))
  const firstOf = (link: Link): number => {
    const before = link.leaf.prev ? byHash.get(link.leaf.prev) : undefined
    if (link.leaf.prev && !before) return 0 // Its first version stands before this page.
    return before ? firstOf(before) : link.leaf.vseq
  }
  const shown = new Set(list.shown)
  const missing = entries
    .filter((link) => !replaced.has(link.hash) && !shown.has(link.leaf.id))
    .filter((link) => firstOf(link) >= list.from && firstOf(link) < (list.before ?? Number.POSITIVE_INFINITY))
  if (missing.length > 0) {
    const isOld = missing.some((link) => isOlderShown(link, byHash, shown))
    if (isOld) throw found({ state: 'changed', what: 'version' })
    throw found({ state: 'missing', numbers: missing.map(({ leaf }) => leaf.vseq) })
  }
  const known = new Set(entries.map(({ leaf }) => leaf.id))
  return list.shown.filter((id) => !known.has(id)).length
}

function isOlderShown(link: Link, byHash: ReadonlyMap<string, Link>, shown: ReadonlySet<string>): boolean {
  const before = link.leaf.prev ? byHash.get(link.leaf.prev) : undefined
  return before !== undefined && (shown.has(before.leaf.id) || isOlderShown(before, byHash, shown))
}
