import { geoContains } from 'd3-geo'
import type { Feature } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
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

/** The first day of the map in force, to know whether a kept one still holds. */
export async function findMapDay({
  tx,
  county,
  today,
}: Pick<Context, 'tx' | 'county' | 'today'>): Promise<string | undefined> {
  const found = await tx
    .selectFrom('place_map')
    .select('valid_from')
    .where('county', '=', county)
    .where('valid_from', '<=', today)
    .orderBy('valid_from', 'desc')
    .executeTakeFirst()
  return found?.valid_from
}

/** The county's map as TopoJSON, as it stands on the day; undefined before one is loaded. */
export async function findCountyMap({
  tx,
  county,
  today,
}: Pick<Context, 'tx' | 'county' | 'today'>): Promise<{ topology: unknown; schematic: boolean } | undefined> {
  return await tx
    .selectFrom('place_map')
    .select(['topology', 'schematic'])
    .where('county', '=', county)
    .where('valid_from', '<=', today)
    .orderBy('valid_from', 'desc')
    .executeTakeFirst()
}

type Grids = Feature[]
export interface Point {
  lon: number
  lat: number
}
export type FindGrid = (
  context: Pick<Context, 'tx' | 'county' | 'today'>,
  village: string,
  point: Point,
) => Promise<string | undefined>

/**
 * Which grid of a village a point lies in; undefined outside of the village or without a map. The map is drawn when
 * first asked for, and again when a newer one holds.
 */
export function gridFinder(): FindGrid {
  let drawn: { validFrom: string; grids: Grids } | undefined
  return async (context, village, { lon, lat }) => {
    const validFrom = await findMapDay(context)
    if (validFrom === undefined) return undefined
    if (drawn?.validFrom !== validFrom) drawn = { validFrom, grids: gridsOf(await findCountyMap(context)) }
    const found = drawn.grids.find(
      ({ id, geometry }) => String(id).startsWith(village) && geoContains(geometry, [lon, lat]),
    )
    return found && String(found.id)
  }
}

function gridsOf(map: { topology: unknown } | undefined): Grids {
  // Loaded by the county's own loader, whose layers are these.
  const topology = map?.topology as Topology<{ grids: GeometryCollection }> | undefined
  return topology ? feature(topology, topology.objects.grids).features : []
}
