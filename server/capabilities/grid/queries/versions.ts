import type { Context } from '#platform/context.ts'
import type { Point } from '../rules/ring.ts'
import type { Tile } from '../rules/tiling.ts'

export interface GridVersion extends Tile {
  name: string
  nameEn: string
  kind: string
  validFrom: string
  schematic: boolean
}

/** The grids under a place as they were on `day`, as it was known at `known`: all that is known of today by default. */
export async function gridsOn(
  { tx, county, today }: Pick<Context, 'tx' | 'county' | 'today'>,
  place: string,
  day = today,
  known?: Date,
): Promise<GridVersion[]> {
  const rows = await tx
    .selectFrom('grid_version')
    .select(['code', 'name', 'name_en', 'kind', 'valid_from', 'schematic', 'polygon'])
    .where('county', '=', county)
    .where('code', '>=', place)
    .where('code', '<', `${place}:`)
    .where('valid_from', '<=', day)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', day)]))
    .where((is) =>
      known === undefined
        ? is('retired_at', 'is', null)
        : is.and([is('recorded_at', '<=', known), is.or([is('retired_at', 'is', null), is('retired_at', '>', known)])]),
    )
    .orderBy('code')
    .execute()
  return rows.map((row) => {
    const { coordinates } = row.polygon as unknown as { coordinates: Point[][] } // Written by the grid's own actions and the seed.
    return {
      code: row.code,
      name: row.name,
      nameEn: row.name_en,
      kind: row.kind,
      validFrom: row.valid_from,
      schematic: row.schematic,
      ring: coordinates[0] ?? [],
    }
  })
}
