import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { GridAct } from '../shapes/acts.ts'

type Reader = Pick<Context, 'tx' | 'county'>

/** Drafts of a village, the newest first. */
export async function listDrafts({ tx, county }: Reader, village: string) {
  const rows = await tx
    .selectFrom('grid_draft')
    .select(['id', 'verb', 'valid_on as validOn', 'reason', 'act', 'saved_at as savedAt', 'faults'])
    .where('county', '=', county)
    .where('village_code', '=', village)
    .orderBy('saved_at', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => ({ ...row, act: row.act as unknown as GridAct })) // Written by saveDraft.
}

/** What was done to a village's grids, newest first, and whether it was taken out again. */
export async function listChanges({ tx, county }: Reader, village: string) {
  return await tx
    .selectFrom('grid_change as c')
    .select([
      'c.id',
      'c.verb',
      'c.valid_on as validOn',
      'c.recorded_at as recordedAt',
      'c.before_codes as before',
      'c.after_codes as after',
      'c.reason',
      sql<boolean>`c.act is not null and coalesce((select o.verb <> 'withdrawn' from grid_change o
        where o.county = c.county and o.takes_out = c.id order by o.recorded_at desc limit 1), true)`.as('stands'),
    ])
    .where('c.county', '=', county)
    .where('c.village_code', '=', village)
    .orderBy('c.recorded_at', 'desc')
    .limit(200)
    .execute()
}
