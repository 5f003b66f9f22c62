import { readBundle, writeBundle } from '#kernel/log/bundle.ts'
import { HASH_BYTES, joined, leafHash, nodeHash, type Sha256 } from '#kernel/log/merkle.ts'
import { entriesPath, TILE_WIDTH, tilePath, tileWidth } from '#kernel/log/tile.ts'
import type { BundleStore } from './bundle-store.ts'

const WIDTH = Number(TILE_WIDTH)

/** Reads the rows of one tile that stand already, full or partial of the old size. */
async function hashesBefore(store: BundleStore, level: number, index: bigint, size: bigint): Promise<Uint8Array[]> {
  const width = tileWidth(level, index, size)
  if (width === 0n) return []
  const bytes = await store.find(tilePath(level, index, width))
  if (bytes?.length !== Number(width) * HASH_BYTES) throw new Error(`tile ${level}/${index} of size ${size} is missing`)
  return Array.from({ length: Number(width) }, (_, i) => bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES))
}

const foldTile = (sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array => {
  let row = hashes
  while (row.length > 1)
    row = row.filter((_, i) => i % 2 === 0).map((left, i) => nodeHash(sha256, left, row[i * 2 + 1] ?? left))
  return row[0] ?? new Uint8Array()
}

/**
 * Writes the bundles and tiles that the new entries make, on top of a tree of `size`. A pure function of the entries:
 * done twice it writes the same bytes.
 */
export async function writeTiles(
  store: BundleStore,
  sha256: Sha256,
  size: bigint,
  entries: readonly Uint8Array[],
): Promise<void> {
  await writeEntries(store, size, entries)
  let added = entries.map((entry) => leafHash(sha256, entry))
  let before = size
  for (let level = 0; added.length > 0; level += 1) {
    const up: Uint8Array[] = []
    const after = before + BigInt(added.length)
    for (let index = before / TILE_WIDTH; index * TILE_WIDTH < after; index += 1n) {
      const old = await hashesBefore(store, level, index, before << BigInt(level * 8))
      const hashes = [...old, ...added.splice(0, WIDTH - old.length)]
      await store.keep(tilePath(level, index, BigInt(hashes.length)), joined(...hashes))
      if (hashes.length === WIDTH) up.push(foldTile(sha256, hashes))
    }
    before /= TILE_WIDTH
    added = up
  }
}

async function writeEntries(store: BundleStore, size: bigint, entries: readonly Uint8Array[]): Promise<void> {
  const rest = [...entries]
  for (let index = size / TILE_WIDTH; rest.length > 0; index += 1n) {
    const before = size > index * TILE_WIDTH ? Number(size - index * TILE_WIDTH) : 0
    const old = before === 0 ? [] : readBundle(await getBundle(store, index, BigInt(before)))
    const whole = [...old, ...rest.splice(0, WIDTH - before)]
    await store.keep(entriesPath(index, BigInt(whole.length)), writeBundle(whole))
  }
}

async function getBundle(store: BundleStore, index: bigint, width: bigint): Promise<Uint8Array> {
  const bytes = await store.find(entriesPath(index, width))
  if (!bytes) throw new Error(`bundle ${index} of width ${width} is missing`)
  return bytes
}

/** Every entry of the log from its bundles: the truth when the database and the files disagree. */
export async function readEntries(store: BundleStore, from: bigint, size: bigint): Promise<Uint8Array[]> {
  const entries: Uint8Array[] = []
  for (let index = from / TILE_WIDTH; index * TILE_WIDTH < size; index += 1n) {
    const width = tileWidth(0, index, size)
    const bundle = readBundle(await getBundle(store, index, width))
    const skip = from > index * TILE_WIDTH ? Number(from - index * TILE_WIDTH) : 0
    entries.push(...bundle.slice(skip))
  }
  return entries
}
