import { sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { Begun, RecordedChange } from '../rules/history.ts'
import type { Ring } from '../rules/ring.ts'
import type { GridState } from '../rules/state.ts'
import type { GridAct } from '../shapes/acts.ts'

export interface VillageHistory {
  begun: Begun[]
  /** Changes that stand, corrections taken into account. */
  changes: RecordedChange[]
  /** Every code the village ever gave. */
  used: Set<string>
  /** When the newest of it was written down. */
  recordedAt: Date | undefined
}

type Reader = Pick<Context, 'tx' | 'county'>

/** One change of a village's grids at a time: the fold reads all of them. */
export async function lockVillage({ tx, county }: Reader, village: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`grids ${county} ${village}`}))`.execute(tx)
  const found = await tx
    .selectFrom('place')
    .select('code')
    .where('county', '=', county)
    .where('code', '=', village)
    .where('level', '=', 'village')
    .executeTakeFirst()
  if (!found) throw refuse('village.unknown', 404)
}

export async function readHistory(context: Reader, village: string): Promise<VillageHistory> {
  const { tx, county } = context
  const written = await tx
    .selectFrom('grid_change')
    .select(['id', 'verb', 'valid_on', 'recorded_at', 'act', 'codes', 'takes_out', 'after_codes'])
    .where('county', '=', county)
    .where('village_code', '=', village)
    .orderBy('recorded_at')
    .execute()
  // A change may be given another day, or taken out, more than once: the last word counts.
  const corrected = new Map(written.flatMap((row) => (row.takes_out ? [[row.takes_out, row] as const] : [])))
  const changes = written.flatMap(({ id, valid_on, recorded_at: recordedAt, act, codes }) => {
    const last = corrected.get(id)
    if (!act || last?.verb === 'withdrawn') return []
    return [{ id, validOn: last?.valid_on ?? valid_on, recordedAt, act: act as unknown as GridAct, codes }] // Written by changeGrids.
  })
  const acted = written.filter(({ act, takes_out }) => act || takes_out).map(({ id }) => id)
  const { begun, codes } = await readBegun(context, village, acted)
  const used = new Set([...codes, ...written.flatMap((row) => [...row.codes, ...row.after_codes])])
  return { begun, changes, used, recordedAt: written.at(-1)?.recorded_at }
}

/** What stood before anything was changed here: loaded, or drawn on another system. */
async function readBegun(
  { tx, county }: Reader,
  village: string,
  acted: readonly string[],
): Promise<{ begun: Begun[]; codes: string[] }> {
  const rows = await tx
    .selectFrom('grid_version')
    .selectAll()
    .where('county', '=', county)
    .where('code', '>=', village)
    .where('code', '<', `${village}:`)
    .orderBy('valid_from')
    .orderBy('recorded_at')
    .execute()
  const grids = new Map<string, GridState>()
  const begun: Begun[] = []
  for (const row of rows) {
    if (acted.includes(row.change_id) || grids.has(row.code)) continue
    const { coordinates } = row.polygon as unknown as { coordinates: Ring[] } // Written by the seed and by changeGrids.
    const { code, name, name_en, kind, schematic, crs, raw, supersedes } = row
    grids.set(code, {
      code,
      name,
      nameEn: name_en,
      kind: kind as 'basic-grid', // Held to its words by the table, as is the system of coordinates.
      ring: coordinates[0] ?? [],
      schematic,
      crs: crs as 'WGS-84',
      ...(raw ? { raw: raw as unknown as Ring } : {}),
      supersedes,
    })
    if (begun.at(-1)?.from === row.valid_from) begun.pop()
    begun.push({ from: row.valid_from, changeId: row.change_id, grids: new Map(grids) })
  }
  return { begun, codes: rows.map(({ code }) => code) }
}

export async function findChange({ tx, county }: Reader, id: string) {
  return await tx
    .selectFrom('grid_change')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
}
