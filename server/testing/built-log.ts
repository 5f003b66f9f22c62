import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { writeCheckpoint } from '#kernel/log/checkpoint.ts'
import { commitmentOf, writeContentFile } from '#kernel/log/content-file.ts'
import { hexOf } from '#kernel/log/hex.ts'
import { leafHash } from '#kernel/log/merkle.ts'
import { writeNote } from '#kernel/log/note.ts'
import { treeRoot } from '#kernel/log/tile.ts'
import type { BundleStore } from '#platform/log/bundle-store.ts'
import type { WitnessAddress } from '#platform/log/cosign.ts'
import { leafEntry } from '#platform/log/leaf.ts'
import { openLog } from '#platform/log/running.ts'
import { sha256, witnessSigner } from '#platform/log/signer.ts'
import { writeTiles } from '#platform/log/tiles-of.ts'
import { treeIn } from '#platform/log/tree-in.ts'

/** A whole log made at once, without a database: what auditors are tried on. */
export interface BuiltLog {
  policy: string
  checkpoint: string
  entries: Uint8Array[]
  /** Content files by leaf id. */
  contents: Map<string, string>
}

interface Wanted {
  /** For the keys. */
  folder: string
  store: BundleStore
  size: number
  villages: number
  witnesses?: readonly string[]
  /** How many leaves are written at once. */
  batch?: number
  at?: Date
  /** What the nth leaf says was earned: a county that shows two trees says different things. */
  income?: (n: number) => number
}

const NOW = new Date('2026-11-23T10:00:00+08:00')
const idOf = (n: number): string => `01910000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** Leaves of many villages in turn, an index leaf as the last; tiles, bundles, the signed head and its cosignatures. */
export async function buildLog(wanted: Wanted) {
  const { folder, store, size, witnesses = [], batch = 1_000, at = NOW } = wanted
  const { entries, contents } = leavesOf(wanted, at)
  for (let from = 0; from < size; from += batch)
    await writeTiles(store, sha256, BigInt(from), entries.slice(from, from + batch))
  const signers = witnesses.map((name) => witnessSigner(join(folder, `${name}.pem`), name))
  const addresses: WitnessAddress[] = signers.map(({ key }) => ({ key, url: 'http://127.0.0.1:9' }))
  const { origin, signer, policy } = openLog(folder, 'log.example/330182', addresses)
  const text = writeCheckpoint({ origin, size: BigInt(size), root: await treeRoot(treeIn(store, BigInt(size))) })
  const checkpoint = writeNote({ text, signatures: [signer, ...signers].map((one) => one.sign(text, at)) })
  await store.replace('checkpoint', Buffer.from(checkpoint))
  await store.replace('policy', Buffer.from(policy))
  return { policy, checkpoint, entries, contents } satisfies BuiltLog
}

const honestIncome = (n: number): number => 7_165_260 + n

function leavesOf({ size, villages, income = honestIncome }: Wanted, at: Date): Pick<BuiltLog, 'entries' | 'contents'> {
  const last = new Map<string, [number, string]>()
  const contents = new Map<string, string>()
  const entries: Uint8Array[] = []
  const add = (village: string, body: { t: string } & Record<string, unknown>): void => {
    const [seq, hash] = last.get(village) ?? [0, null]
    const place = { villageCode: village, villageSeq: seq + 1, villagePrev: hash }
    const leaf = { id: idOf(entries.length), at: at.toISOString(), by: 'role:village-cadre', ...body }
    const entry = leafEntry(leaf, place)
    last.set(village, [seq + 1, hexOf(leafHash(sha256, entry))])
    entries.push(entry)
  }
  for (let n = 0; n < size - 1; n += 1) {
    const file = { body: JSON.stringify({ month: n, income: income(n) }), salt: saltOf(n) }
    contents.set(idOf(n), writeContentFile(file))
    const village = `330182${String(100 + (n % villages)).padStart(3, '0')}${String(201).padStart(3, '0')}`
    const body = { c: commitmentOf(sha256, file), len: 30, mt: 'application/json' }
    add(village, { t: 'publish', cat: 'finance.monthly', rev: 1, body })
  }
  add('330182', { t: 'index', by: 'role:log', villages: Object.fromEntries(last) })
  return { entries, contents }
}

const saltOf = (n: number): Uint8Array => createHash('sha256').update(`salt ${n}`).digest().subarray(0, 16)

/** The log's files in memory. */
export function memoryStore(): BundleStore & { files: Map<string, Buffer> } {
  const files = new Map<string, Buffer>()
  return {
    files,
    find: async (path) => files.get(path),
    keep: async (path, bytes) => void files.set(path, Buffer.from(bytes)),
    replace: async (path, bytes) => void files.set(path, Buffer.from(bytes)),
  }
}
