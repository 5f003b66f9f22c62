import { readBundle } from './bundle.ts'
import { type Crypto, type Head, openHead } from './head.ts'
import { equalBytes, leafHash } from './merkle.ts'
import type { Policy } from './policy.ts'
import { type SequenceBook, sequenceBook } from './sequence.ts'
import { entriesPath, TILE_WIDTH, tileWidth } from './tile.ts'
import { treeGrower } from './tree-grower.ts'

/** Where the log's files are read: a folder, a server, a mirror. Paths as in c2sp.org/tlog-tiles, and `checkpoint`. */
export type FindFile = (path: string) => Promise<Uint8Array | undefined>

/** Something that does not hold, in the order in which it was met. */
export interface Finding {
  what: 'head' | 'quorum' | 'bundle' | 'leaf' | 'tile' | 'root' | 'sequence' | 'index'
  where: string
}

export interface Audit {
  head: Head | undefined
  leaves: number
  villages: number
  findings: Finding[]
}

const FINDINGS_MAX = 100

/** Reads the whole log and computes everything anew: nothing that the server says is taken on trust. */
export async function auditLog(crypto: Crypto, policy: Policy, find: FindFile): Promise<Audit> {
  const findings: Finding[] = []
  const book = sequenceBook()
  const report = (what: Finding['what'], where: string | undefined): void => {
    if (where !== undefined && findings.length < FINDINGS_MAX) findings.push({ what, where })
  }
  const held = await find('checkpoint')
  const head = held && (await openHead(crypto, policy, new TextDecoder().decode(held)))
  report('head', head ? undefined : 'checkpoint')
  if (!head) return { head, leaves: 0, villages: 0, findings }
  report('quorum', head.isQuorate ? undefined : 'checkpoint')
  const grower = treeGrower(crypto.sha256)
  for (let index = 0n; index * TILE_WIDTH < head.size; index += 1n) {
    const path = entriesPath(index, tileWidth(0, index, head.size))
    const entries = await entriesIn(find, path)
    report('bundle', entries?.length === Number(tileWidth(0, index, head.size)) ? undefined : path)
    for (const [i, entry] of (entries ?? []).entries()) {
      const hash = leafHash(crypto.sha256, entry)
      grower.add(hash)
      takeLeaf(book, entry, hash, `${index * TILE_WIDTH + BigInt(i)}`, report)
    }
  }
  for (const tile of grower.tiles(head.size)) {
    const kept = await find(tile.path)
    report('tile', kept && equalBytes(kept, tile.bytes) ? undefined : tile.path)
  }
  report('root', grower.size === head.size && equalBytes(grower.root(), head.root) ? undefined : 'checkpoint')
  return { head, leaves: Number(grower.size), villages: book.villages(), findings }
}

async function entriesIn(find: FindFile, path: string): Promise<Uint8Array[] | undefined> {
  const bytes = await find(path)
  try {
    return bytes && readBundle(bytes)
  } catch {
    return undefined
  }
}

function takeLeaf(
  book: SequenceBook,
  entry: Uint8Array,
  hash: Uint8Array,
  where: string,
  report: (what: Finding['what'], where: string | undefined) => void,
): void {
  const fault = book.take(entry, hash)
  if (fault) report(fault, where)
}
