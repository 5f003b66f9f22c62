import { HASH_BYTES } from '#kernel/log/merkle.ts'
import { type Tree, tilePath } from '#kernel/log/tile.ts'
import type { BundleStore } from './bundle-store.ts'
import { sha256 } from './signer.ts'

/** The tree of this size as it lies in the files. */
export const treeIn = (store: BundleStore, size: bigint): Tree => ({
  sha256,
  size,
  readTile: async (level, index, width) => {
    // A mirror may drop partial tiles once the full one is there: it begins with the same hashes.
    const bytes =
      (await store.find(tilePath(level, index, width))) ??
      (await store.find(tilePath(level, index)))?.subarray(0, Number(width) * HASH_BYTES)
    if (!bytes) throw new Error(`tile ${level}/${index} of width ${width} is missing`)
    return bytes
  },
})
