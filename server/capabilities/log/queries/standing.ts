import type { Context } from '#platform/context.ts'
import type { LeafStanding } from '../schema.ts'

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
