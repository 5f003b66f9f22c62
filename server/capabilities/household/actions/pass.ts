import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

const CARRIED = ['resident', 'household_flag', 'household_fact'] as const

type Place = (gridCode: string, point: readonly [number, number] | undefined) => string

/** Puts every household of a village into the grid that holds its door since its borders changed, with all that is known of it. */
export async function passHouseholds({ tx, county }: Context, village: string, gridOf: Place): Promise<number> {
  const rows = await tx
    .selectFrom('household')
    .select(['id', 'grid_code', 'lon', 'lat'])
    .where('county', '=', county)
    .where('grid_code', '>=', village)
    .where('grid_code', '<', `${village}:`)
    .where('closed_at', 'is', null)
    .execute()
  const leaving = new Map<string, string[]>()
  for (const { id, grid_code, lon, lat } of rows) {
    const to = gridOf(grid_code, lon === null || lat === null ? undefined : [lon, lat])
    if (to === grid_code) continue
    const way = `${grid_code} ${to}`
    leaving.set(way, [...(leaving.get(way) ?? []), id])
  }
  for (const [way, ids] of leaving) {
    const [from = '', to = ''] = way.split(' ')
    await tx
      .updateTable('household')
      .set({ grid_code: to, version: sql`version + 1` })
      .where('county', '=', county)
      .where('id', 'in', ids)
      .execute()
    for (const table of CARRIED)
      await tx
        .updateTable(table)
        .set({ grid_code: to })
        .where('county', '=', county)
        .where('household_id', 'in', ids)
        .execute()
    await tx
      .deleteFrom('household_left')
      .where('county', '=', county)
      .where('grid_code', '=', to)
      .where('household_id', 'in', ids)
      .execute()
    await tx
      .insertInto('household_left')
      .values(ids.map((household_id) => ({ county, grid_code: from, household_id })))
      .onConflict((is) => is.constraint('household_left_pk').doUpdateSet({ grid_code: from }))
      .execute()
  }
  return [...leaving.values()].reduce((sum, ids) => sum + ids.length, 0)
}
