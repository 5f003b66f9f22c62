import { emptyRoot, HASH_BYTES, nodeHash, type Sha256 } from './merkle.ts'

/** c2sp.org/tlog-tiles: the tree cut into tiles of 256 hashes, eight levels high. */
export const TILE_WIDTH = 256n
const TILE_HEIGHT = 8

/** `x001/x234/067`: three digits a folder, so that no folder grows too large. */
function indexPath(index: bigint): string {
  const parts: string[] = []
  let rest = index
  do {
    parts.unshift(String(rest % 1000n).padStart(3, '0'))
    rest /= 1000n
  } while (rest > 0n)
  return parts.map((part, i) => (i < parts.length - 1 ? `x${part}` : part)).join('/')
}

const withWidth = (path: string, width: bigint): string => (width === TILE_WIDTH ? path : `${path}.p/${width}`)

export const tilePath = (level: number, index: bigint, width = TILE_WIDTH): string =>
  withWidth(`tile/${level}/${indexPath(index)}`, width)
export const entriesPath = (index: bigint, width = TILE_WIDTH): string =>
  withWidth(`tile/entries/${indexPath(index)}`, width)

/** How many hashes the tile holds in a tree of this size; 0 when it does not exist. */
export function tileWidth(level: number, index: bigint, treeSize: bigint): bigint {
  const nodes = treeSize >> BigInt(level * TILE_HEIGHT)
  const before = index * TILE_WIDTH
  if (nodes <= before) return 0n
  return nodes - before > TILE_WIDTH ? TILE_WIDTH : nodes - before
}

/** Reads a tile of the tree of `treeSize`: its hashes, one after the other. */
export type ReadTile = (level: number, index: bigint, width: bigint) => Promise<Uint8Array>

export interface Tree {
  sha256: Sha256
  size: bigint
  readTile: ReadTile
}

/** The hash of the full subtree of 2^level leaves, the index-th of its level. */
async function fullNode(tree: Tree, level: number, index: bigint): Promise<Uint8Array> {
  const tileLevel = Math.floor(level / TILE_HEIGHT)
  const height = level % TILE_HEIGHT
  const first = index << BigInt(height)
  const tileIndex = first / TILE_WIDTH
  const width = tileWidth(tileLevel, tileIndex, tree.size)
  const tile = await tree.readTile(tileLevel, tileIndex, width)
  const from = Number(first % TILE_WIDTH)
  let row = Array.from({ length: 1 << height }, (_, i) =>
    tile.subarray((from + i) * HASH_BYTES, (from + i + 1) * HASH_BYTES),
  )
  if (row.some((hash) => hash.length !== HASH_BYTES)) throw new Error(`tile ${tileLevel}/${tileIndex} is too short`)
  while (row.length > 1)
    row = row.filter((_, i) => i % 2 === 0).map((left, i) => nodeHash(tree.sha256, left, row[i * 2 + 1] ?? left))
  const [hash] = row
  if (!hash) throw new Error('an empty tile')
  return hash
}

const largestPowerBelow = (size: bigint): number => (size - 1n).toString(2).length - 1

/** The hash of the leaves from `from` up to, not including, `to`; `from` is a multiple of the largest full subtree within. */
async function rangeHash(tree: Tree, from: bigint, to: bigint): Promise<Uint8Array> {
  const size = to - from
  if ((size & (size - 1n)) === 0n) {
    const level = size.toString(2).length - 1
    return await fullNode(tree, level, from >> BigInt(level))
  }
  const split = from + (1n << BigInt(largestPowerBelow(size)))
  return nodeHash(tree.sha256, await rangeHash(tree, from, split), await rangeHash(tree, split, to))
}

export async function treeRoot(tree: Tree): Promise<Uint8Array> {
  return tree.size === 0n ? emptyRoot(tree.sha256) : await rangeHash(tree, 0n, tree.size)
}

/** The proof that leaf `index` is in the tree (RFC 6962 §2.1.1). */
export async function inclusionProof(tree: Tree, index: bigint): Promise<Uint8Array[]> {
  const walk = async (from: bigint, to: bigint): Promise<Uint8Array[]> => {
    if (to - from === 1n) return []
    const split = from + (1n << BigInt(largestPowerBelow(to - from)))
    return index < split
      ? [...(await walk(from, split)), await rangeHash(tree, split, to)]
      : [...(await walk(split, to)), await rangeHash(tree, from, split)]
  }
  if (index < 0n || index >= tree.size) throw new RangeError(`no leaf ${index} in a tree of ${tree.size}`)
  return await walk(0n, tree.size)
}

/** The proof that the tree of `size` leaves is the beginning of this one (RFC 6962 §2.1.2). */
export async function consistencyProof(tree: Tree, size: bigint): Promise<Uint8Array[]> {
  const walk = async (from: bigint, to: bigint, isWhole: boolean): Promise<Uint8Array[]> => {
    if (size === to) return isWhole ? [] : [await rangeHash(tree, from, to)]
    const split = from + (1n << BigInt(largestPowerBelow(to - from)))
    return size <= split
      ? [...(await walk(from, split, isWhole)), await rangeHash(tree, split, to)]
      : [...(await walk(split, to, false)), await rangeHash(tree, from, split)]
  }
  if (size <= 0n || size > tree.size) throw new RangeError(`no tree of ${size} in one of ${tree.size}`)
  return await walk(0n, tree.size, true)
}
