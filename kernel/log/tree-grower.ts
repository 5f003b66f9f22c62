import { emptyRoot, joined, nodeHash, type Sha256 } from './merkle.ts'
import { tilePath, tileWidth } from './tile.ts'

const TILE_HASHES = 256

/** The tree grown leaf by leaf, with the tiles that it should have and its root: computed from the leaves alone. */
export interface TreeGrower {
  add(leaf: Uint8Array): void
  readonly size: bigint
  tiles(size: bigint): Iterable<{ path: string; bytes: Uint8Array }>
  root(): Uint8Array
}

export function treeGrower(sha256: Sha256): TreeGrower {
  // Row n holds the hashes of all full subtrees of 256^n leaves: what the tiles of level n say.
  const rows: Uint8Array[][] = []
  const put = (level: number, hash: Uint8Array): void => {
    const row = rows[level] ?? []
    rows[level] = row
    row.push(hash)
    if (row.length % TILE_HASHES === 0) put(level + 1, fold(sha256, row.slice(-TILE_HASHES)))
  }
  const sizeOf = (): bigint => BigInt(rows[0]?.length ?? 0)
  return {
    add: (leaf) => put(0, leaf),
    get size() {
      return sizeOf()
    },
    *tiles(size) {
      for (const [level, row] of rows.entries()) {
        for (let index = 0; index * TILE_HASHES < row.length; index += 1) {
          const bytes = joined(...row.slice(index * TILE_HASHES, (index + 1) * TILE_HASHES))
          yield { path: tilePath(level, BigInt(index), tileWidth(level, BigInt(index), size)), bytes }
        }
      }
    },
    root: () => rootOf(sha256, rows),
  }
}

function fold(sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array {
  let row = hashes
  while (row.length > 1) row = pairsOf(sha256, row)
  return row[0] ?? emptyRoot(sha256)
}

const pairsOf = (sha256: Sha256, row: readonly Uint8Array[]): Uint8Array[] =>
  row.flatMap((left, i) => (i % 2 === 0 ? [nodeHash(sha256, left, row[i + 1] ?? left)] : []))

/** What is over at the right edge of each level, joined from the smallest subtree up. */
function rootOf(sha256: Sha256, rows: readonly Uint8Array[][]): Uint8Array {
  const whole: Uint8Array[] = []
  for (const row of [...rows].reverse()) {
    let rest = row.slice(row.length - (row.length % TILE_HASHES))
    const peaks: Uint8Array[] = []
    while (rest.length > 0) {
      const odd = rest.length % 2 === 1 ? rest[rest.length - 1] : undefined
      if (odd) peaks.unshift(odd)
      rest = pairsOf(sha256, rest.slice(0, rest.length - (rest.length % 2)))
    }
    whole.push(...peaks)
  }
  const smallest = whole.pop()
  return smallest ? whole.reduceRight((right, left) => nodeHash(sha256, left, right), smallest) : emptyRoot(sha256)
}
