import type { Tree } from '#kernel/log/tile.ts'
import type { BundleStore } from './bundle-store.ts'
import { treeIn } from './tree-in.ts'

/** Tiles of 8 KB at most. */
const TILES_MAX = 1_000
const held = new WeakMap<BundleStore, Map<string, Promise<Uint8Array>>>()

/**
 * The tree for those who ask for proofs: tiles are never written over, so that each is read from the disk once. The
 * sequencer does not use it; what it signs it reads from storage.
 */
export function servedTree(store: BundleStore, size: bigint): Tree {
  const tiles = held.get(store) ?? new Map<string, Promise<Uint8Array>>()
  held.set(store, tiles)
  const tree = treeIn(store, size)
  return {
    ...tree,
    readTile: (level, index, width) => {
      const name = `${level}/${index}/${width}`
      const known = tiles.get(name)
      if (known) return known
      if (tiles.size >= TILES_MAX) tiles.clear()
      const reading = tree.readTile(level, index, width)
      tiles.set(name, reading)
      reading.catch(() => tiles.delete(name))
      return reading
    },
  }
}
