import type { Context } from '#platform/context.ts'
import { holderOf } from '../rules/heirs.ts'
import type { Point } from '../rules/ring.ts'
import type { GridState } from '../rules/state.ts'

export interface GroundOfToday {
  /** The grid of today for a record of that grid: where the point lies if there is one, else the grid itself or its heir. */
  holder: (code: string, point?: Point) => string
  /** Of every grid that the village ever had: the name it bore last. */
  names: Map<string, { name: string; nameEn: string }>
}

export interface Then {
  day: string
  /** The first moment that is no longer part of it. */
  end: Date
}

/** A village's grids of today, and where the ground of its ended ones went; of an earlier day as it was known at its end. */
export async function groundOfToday(
  { tx, county, today }: Context,
  village: string,
  then?: Then,
): Promise<GroundOfToday> {
  const day = then?.day ?? today
  const rows = await tx
    .selectFrom('grid_version')
    .select(['code', 'name', 'name_en', 'kind', 'valid_to', 'valid_from', 'polygon', 'supersedes', 'schematic'])
    .where('county', '=', county)
    .where('code', '>=', village)
    .where('code', '<', `${village}:`)
    .where('valid_from', '<=', day)
    .where((is) =>
      then === undefined
        ? is('retired_at', 'is', null)
        : is.and([
            is('recorded_at', '<', then.end),
            is.or([is('retired_at', 'is', null), is('retired_at', '>=', then.end)]),
          ]),
    )
    .orderBy('valid_from')
    .execute()
  const states = rows.map((row) => ({ until: row.valid_to, state: stateOf(row) }))
  const now = states.filter(({ until }) => until === null || until > day).map(({ state }) => state)
  const earlier = new Map(states.map(({ state }) => [state.code, state]))
  return {
    holder: (code, point) => (now.length === 0 ? code : holderOf(now, earlier.get(code), code, point)),
    names: earlier,
  }
}

interface Row {
  code: string
  name: string
  name_en: string
  kind: string
  polygon: unknown
  supersedes: string[]
  schematic: boolean
}

function stateOf({ code, name, name_en, kind, polygon, supersedes, schematic }: Row): GridState {
  const { coordinates } = polygon as { coordinates: Point[][] } // Written by the grid's own actions and the seed.
  // The table holds the kind to its words.
  return {
    code,
    name,
    nameEn: name_en,
    kind: kind as 'basic-grid',
    ring: coordinates[0] ?? [],
    schematic,
    crs: 'WGS-84',
    supersedes,
  }
}
