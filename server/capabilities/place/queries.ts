import type { Context } from '#platform/context.ts'
import { PlaceBook } from './rules.ts'
import type { PlaceEntry, UnitEntry } from './schema.ts'

/** Reads the whole tree and all units of the county as they stand today. */
export async function readPlaceBook({ tx, county }: Pick<Context, 'tx' | 'county'>): Promise<PlaceBook> {
  const places = await tx
    .selectFrom('place')
    .select(['code', 'parent', 'level', 'kind', 'name', 'short_name', 'name_en', 'lon', 'lat'])
    .where('county', '=', county)
    .where('valid_to', 'is', null)
    .orderBy('code')
    .execute()
  const units = await tx
    .selectFrom('unit')
    .select(['code', 'place_code', 'kind', 'name', 'name_en', 'phone'])
    .where('county', '=', county)
    .orderBy('code')
    .execute()
  return new PlaceBook(
    places.map((row) => ({
      code: row.code,
      parent: row.parent ?? undefined,
      // The table's constraint ties the level to the length of the code.
      level: row.level as PlaceEntry['level'],
      kind: row.kind,
      name: row.name,
      shortName: row.short_name,
      nameEn: row.name_en,
      lon: row.lon ?? undefined,
      lat: row.lat ?? undefined,
    })),
    units.map(
      (row): UnitEntry => ({
        code: row.code,
        placeCode: row.place_code,
        kind: row.kind,
        name: row.name,
        nameEn: row.name_en,
        phone: row.phone ?? undefined,
      }),
    ),
  )
}

/** The county's map as TopoJSON text, as it stands on the day; undefined before one is loaded. */
export async function findCountyMap({
  tx,
  county,
  now,
}: Pick<Context, 'tx' | 'county' | 'now'>): Promise<{ topology: unknown; schematic: boolean } | undefined> {
  return await tx
    .selectFrom('place_map')
    .select(['topology', 'schematic'])
    .where('county', '=', county)
    .where('valid_from', '<=', now.toISOString().slice(0, 10))
    .orderBy('valid_from', 'desc')
    .executeTakeFirst()
}
