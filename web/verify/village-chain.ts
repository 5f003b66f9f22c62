import { hexOf } from '#kernel/log/hex.ts'
import { type Leaf, readLeaf } from '#kernel/log/leaf.ts'
import { leafHash } from '#kernel/log/merkle.ts'
import { openProof, type Proven } from './entry.ts'
import type { Session } from './session.ts'
import { found } from './verdict.ts'

export interface Link {
  leaf: Leaf
  hash: string
}

/** The end of a village's own sequence, proven, and the index leaf that says up to when it is complete. */
export interface VillageChain {
  links: Link[]
  head: Proven['head'] | undefined
  completeAt: Date
}

/** An index leaf is made at least once a day. */
const INDEX_AGE_MAX_MS = 26 * 60 * 60_000

/** The last so many leaves of the village: numbered without a gap, chained, ending where the log itself says. */
export async function openChain(session: Session, village: string, last: number, now: Date): Promise<VillageChain> {
  const [lines, indexText] = await Promise.all([session.reader.leaves(village, last), session.reader.index()])
  const links = (lines ?? []).map((entry) => linkOf(session, village, entry))
  checkChain(links, links.length < last)
  // Without an index the newest could be left out unseen: never "whole" on the server's word alone.
  if (indexText === undefined) throw found({ state: 'unchecked', why: 'stale-index' })
  const index = await openProof(session, indexText)
  const indexed = numberIn(index.leaf, village, now)
  if (indexed) checkIndex(links, indexed)
  const newest = links[links.length - 1]
  const head = !newest || newest.leaf.vseq === indexed?.seq ? index.head : await provenHead(session, newest)
  return { links, head, completeAt: new Date(index.leaf.at) }
}

function linkOf(session: Session, village: string, entry: Uint8Array): Link {
  const leaf = readLeaf(entry)
  if (leaf?.vc !== village) throw found({ state: 'changed', what: 'sequence' })
  return { leaf, hash: hexOf(leafHash(session.crypto.sha256, entry)) }
}

/** Numbers without a gap, each link naming the hash of the one before: none can be taken out, put in or exchanged. */
function checkChain(links: readonly Link[], isWhole: boolean): void {
  const missing: number[] = []
  let next = isWhole ? 1 : (links[0]?.leaf.vseq ?? 1)
  for (const { leaf } of links) {
    if (leaf.vseq < next) throw found({ state: 'changed', what: 'sequence' })
    while (next < leaf.vseq) missing.push(next++)
    next += 1
  }
  if (missing.length > 0) throw found({ state: 'missing', numbers: missing })
  const isBroken = links.some(({ leaf }, i) => i > 0 && leaf.vprev !== links[i - 1]?.hash)
  if (isBroken) throw found({ state: 'changed', what: 'sequence' })
}

interface Numbered {
  seq: number
  hash: string
}

function numberIn(index: Leaf, village: string, now: Date): Numbered | undefined {
  if (index.t !== 'index' || !index.villages) throw found({ state: 'changed', what: 'leaf' })
  if (now.getTime() - Date.parse(index.at) > INDEX_AGE_MAX_MS) throw found({ state: 'unchecked', why: 'stale-index' })
  const [seq, hash] = index.villages[village] ?? []
  return seq === undefined || hash === undefined ? undefined : { seq, hash }
}

function checkIndex(links: readonly Link[], { seq, hash }: Numbered): void {
  const last = links[links.length - 1]?.leaf.vseq ?? 0
  if (last < seq) throw found({ state: 'missing', numbers: Array.from({ length: seq - last }, (_, i) => last + 1 + i) })
  const link = links.find(({ leaf }) => leaf.vseq === seq)
  if (link && link.hash !== hash) throw found({ state: 'changed', what: 'sequence' })
}

async function provenHead(session: Session, newest: Link): Promise<Proven['head']> {
  const text = await session.reader.proof(newest.leaf.id)
  if (text === undefined) throw found({ state: 'changed', what: 'proof' })
  const proven = await openProof(session, text)
  if (hexOf(proven.hash) !== newest.hash) throw found({ state: 'changed', what: 'sequence' })
  return proven.head
}
