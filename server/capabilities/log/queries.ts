import { readLeaf } from '#kernel/log/leaf.ts'
import type { Context } from '#platform/context.ts'
import { enoughWitnesses, type RunningLog } from '#platform/log/running.ts'
import type { LeafStanding } from './schema.ts'

/** Where the leaf of this id stands; undefined when there is none. */
export async function findStanding(
  { tx, county }: Pick<Context, 'tx' | 'county'>,
  id: string,
): Promise<LeafStanding | undefined> {
  const leaf = await tx
    .selectFrom('log_pending as p')
    .leftJoin('log_leaf as l', (on) => on.onRef('l.county', '=', 'p.county').onRef('l.pending_id', '=', 'p.id'))
    .select(['l.leaf_index', 'l.village_seq', 'l.leaf_hash'])
    .where('p.county', '=', county)
    .where('p.id', '=', id)
    .executeTakeFirst()
  if (!leaf) return undefined
  if (leaf.leaf_index === null || leaf.village_seq === null || leaf.leaf_hash === null)
    return { state: 'queued', witnesses: [] }
  const witnesses = await witnessesOf({ tx, county }, leaf.leaf_index)
  return {
    state: witnesses.length > 0 ? 'witnessed' : 'logged',
    index: leaf.leaf_index,
    villageSeq: leaf.village_seq,
    leafHash: leaf.leaf_hash.toString('hex'),
    witnesses,
    ...(witnesses[0] ? { witnessedAt: witnesses[0].seenAt } : {}),
  }
}

/** The first sight of each witness of a head that holds the leaf, earliest first. */
async function witnessesOf(
  { tx, county }: Pick<Context, 'tx' | 'county'>,
  index: number,
): Promise<{ name: string; seenAt: Date }[]> {
  const rows = await tx
    .selectFrom('log_seen')
    .select(['witness as name', (is) => is.fn.min<Date>('seen_at').as('seenAt')])
    .where('county', '=', county)
    .where('size', '>', index)
    .groupBy('witness')
    .orderBy('seenAt')
    .execute()
  return rows
}

/** The newest leaf of each village, for the daily index leaf: an omission anywhere then shows. */
export async function newestOfVillages({
  tx,
  county,
}: Pick<Context, 'tx' | 'county'>): Promise<Record<string, [number, string]>> {
  const rows = await tx
    .selectFrom('log_leaf')
    .distinctOn('village_code')
    .select(['village_code', 'village_seq', 'leaf_hash'])
    .where('county', '=', county)
    .orderBy('village_code')
    .orderBy('village_seq', 'desc')
    .execute()
  return Object.fromEntries(rows.map((row) => [row.village_code, [row.village_seq, row.leaf_hash.toString('hex')]]))
}

/** A leaf with its number in the log. */
export interface Entry {
  index: number
  bytes: Buffer
}

type Reading = Pick<Context, 'tx' | 'county'>

/** The numbered leaf of this id; undefined while it waits, or when there is none. */
export async function findEntry({ tx, county }: Reading, id: string): Promise<Entry | undefined> {
  return await tx
    .selectFrom('log_leaf')
    .select(['leaf_index as index', 'entry as bytes'])
    .where('county', '=', county)
    .where('pending_id', '=', id)
    .executeTakeFirst()
}

const COUNTY_LEAVES_LOOKED_AT = 50

/** The newest index leaf under the head of this size. It stands in the county's own sequence, among few others. */
export async function findNewestIndex({ tx, county }: Reading, size: bigint): Promise<Entry | undefined> {
  const rows = await tx
    .selectFrom('log_leaf')
    .select(['leaf_index as index', 'entry as bytes'])
    .where('county', '=', county)
    .where('village_code', '=', county)
    .where('leaf_index', '<', Number(size))
    .orderBy('village_seq', 'desc')
    .limit(COUNTY_LEAVES_LOOKED_AT)
    .execute()
  return rows.find((row) => readLeaf(row.bytes)?.t === 'index')
}

/** The last so many entries of a village under the head of this size, in order. */
export async function listEntriesOfVillage(
  { tx, county }: Reading,
  { code, last, size }: { code: string; last: number; size: bigint },
): Promise<Buffer[]> {
  const rows = await tx
    .selectFrom('log_leaf')
    .select('entry')
    .where('county', '=', county)
    .where('village_code', '=', code)
    .where('leaf_index', '<', Number(size))
    .orderBy('village_seq', 'desc')
    .limit(last)
    .execute()
  return rows.map((row) => row.entry).reverse()
}

/** The earliest head with this leaf in it that as many witnesses saw as the policy asks for, with their lines. */
export async function findFirstWitnessedHead(
  { tx, county }: Reading,
  { witnesses }: Pick<RunningLog, 'witnesses'>,
  index: number,
): Promise<{ size: bigint; note: string } | undefined> {
  if (witnesses.length === 0) return undefined
  const names = witnesses.map(({ key }) => key.name)
  const first = await tx
    .selectFrom('log_seen')
    .select('size')
    .where('county', '=', county)
    .where('size', '>', index)
    .where('witness', 'in', names)
    .groupBy('size')
    .having((is) => is.fn.countAll<number>(), '>=', enoughWitnesses(witnesses.length))
    .orderBy('size')
    .limit(1)
    .executeTakeFirst()
  if (!first) return undefined
  const [head, seen] = await Promise.all([
    tx
      .selectFrom('log_head')
      .select('note')
      .where('county', '=', county)
      .where('size', '=', first.size)
      .executeTakeFirst(),
    tx
      .selectFrom('log_seen')
      .select('line')
      .where('county', '=', county)
      .where('size', '=', first.size)
      .where('witness', 'in', names)
      .orderBy('witness')
      .execute(),
  ])
  return head && { size: BigInt(first.size), note: `${head.note}${seen.map(({ line }) => `${line}\n`).join('')}` }
}
