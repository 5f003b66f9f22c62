import { sql } from 'kysely'
import { writeCheckpoint } from '#kernel/log/checkpoint.ts'
import { leafHash } from '#kernel/log/merkle.ts'
import { writeNote } from '#kernel/log/note.ts'
import { treeRoot } from '#kernel/log/tile.ts'
import type { Context } from '#platform/context.ts'
import type { BundleStore } from './bundle-store.ts'
import { type LeafBody, leafEntry } from './leaf.ts'
import { type LogSigner, sha256 } from './signer.ts'
import { writeTiles } from './tiles-of.ts'
import { treeIn } from './tree-in.ts'

export interface Log {
  origin: string
  signer: LogSigner
  store: BundleStore
  /** For tests: called by name after each step; throwing there is a crash there. */
  crash?: (step: 'numbered' | 'tiled' | 'signed') => void
}

type Act = <T>(work: (context: Context) => Promise<T>) => Promise<T>

const LEAVES_PER_ROUND = 1_000
/** One sequencer at a time, however many processes there are. */
const SEQUENCING = 7_304_120_517

/**
 * One round: numbers what waits, writes bundles and tiles, signs the new head. Each step reads its state from storage
 * again and can be repeated: after a crash the next round goes on where this one stopped. Gives the size of the log.
 */
export async function sequence(act: Act, log: Log): Promise<bigint> {
  return await act(async (context) => {
    await sql`select pg_advisory_xact_lock(${SEQUENCING})`.execute(context.tx)
    const head = await lastHead(context)
    const numbered = await countLeaves(context)
    // Leaves beyond the head were numbered by a round that did not come to its end.
    const added = numbered > head ? 0 : await numberPending(context, head)
    return { head, size: numbered > head ? numbered : head + BigInt(added) }
  }).then(async ({ head, size }) => {
    log.crash?.('numbered')
    if (size === head) return size
    const entries = await act((context) => entriesFrom(context, head))
    await writeTiles(log.store, sha256, head, entries)
    log.crash?.('tiled')
    await act((context) => signHead(context, log, head, size))
    log.crash?.('signed')
    return size
  })
}

export async function lastHead({ tx, county }: Context): Promise<bigint> {
  const row = await tx
    .selectFrom('log_head')
    .select('size')
    .where('county', '=', county)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return BigInt(row?.size ?? 0)
}

async function countLeaves({ tx, county }: Context): Promise<bigint> {
  const row = await tx
    .selectFrom('log_leaf')
    .select('leaf_index')
    .where('county', '=', county)
    .orderBy('leaf_index', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? BigInt(row.leaf_index) + 1n : 0n
}

interface Last {
  seq: number
  hash: Buffer
}

async function numberPending(context: Context, from: bigint): Promise<number> {
  const { tx, county } = context
  const waiting = await tx
    .selectFrom('log_pending as p')
    .leftJoin('log_leaf as l', (on) => on.onRef('l.county', '=', 'p.county').onRef('l.pending_id', '=', 'p.id'))
    .select(['p.id', 'p.village_code', 'p.body'])
    .where('p.county', '=', county)
    .where('l.pending_id', 'is', null)
    .orderBy('p.added_at')
    .orderBy('p.id')
    .limit(LEAVES_PER_ROUND)
    .execute()
  const last = await lastOfVillages(context, [...new Set(waiting.map((leaf) => leaf.village_code))])
  const rows = waiting.map((leaf, i) => {
    const before = last.get(leaf.village_code)
    const place = {
      villageCode: leaf.village_code,
      villageSeq: (before?.seq ?? 0) + 1,
      villagePrev: before?.hash.toString('hex') ?? null,
    }
    // Bodies are written by addLeaf alone, whose type this is.
    const entry = Buffer.from(leafEntry(leaf.body as unknown as LeafBody, place))
    const hash = Buffer.from(leafHash(sha256, entry))
    last.set(leaf.village_code, { seq: place.villageSeq, hash })
    return {
      county,
      leaf_index: Number(from) + i,
      pending_id: leaf.id,
      village_code: leaf.village_code,
      village_seq: place.villageSeq,
      entry,
      leaf_hash: hash,
    }
  })
  if (rows.length > 0) await tx.insertInto('log_leaf').values(rows).execute()
  return rows.length
}

async function lastOfVillages({ tx, county }: Context, villages: string[]): Promise<Map<string, Last>> {
  if (villages.length === 0) return new Map()
  const rows = await tx
    .selectFrom('log_leaf')
    .distinctOn('village_code')
    .select(['village_code', 'village_seq', 'leaf_hash'])
    .where('county', '=', county)
    .where('village_code', 'in', villages)
    .orderBy('village_code')
    .orderBy('village_seq', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.village_code, { seq: row.village_seq, hash: row.leaf_hash }]))
}

async function entriesFrom({ tx, county }: Context, from: bigint): Promise<Uint8Array[]> {
  const rows = await tx
    .selectFrom('log_leaf')
    .select('entry')
    .where('county', '=', county)
    .where('leaf_index', '>=', Number(from))
    .orderBy('leaf_index')
    .execute()
  return rows.map((row) => new Uint8Array(row.entry))
}

/** Compare-and-swap on the last size: a second signer, or a database older than it was, cannot sign another head. */
async function signHead(context: Context, log: Log, before: bigint, size: bigint): Promise<void> {
  const { tx, county, now } = context
  await sql`select pg_advisory_xact_lock(${SEQUENCING})`.execute(tx)
  if ((await lastHead(context)) !== before) throw new Error('another sequencer signed meanwhile')
  const root = await treeRoot(treeIn(log.store, size))
  const text = writeCheckpoint({ origin: log.origin, size, root })
  const note = writeNote({ text, signatures: [log.signer.sign(text, now)] })
  await tx
    .insertInto('log_head')
    .values({ county, size: Number(size), note, signed_at: now })
    .execute()
}
