import { readLeaf } from '#kernel/log/leaf.ts'
import type { Context } from '#platform/context.ts'
import { enoughWitnesses, type RunningLog } from '#platform/log/running.ts'

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
