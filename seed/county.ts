import type { Playbook } from '#capabilities/playbook/index.ts'
import type { CountyMap } from './geometry/county-map.ts'
import type { Point } from './geometry/lattice.ts'
import { middlesOf, readCountyMap } from './geometry/read-county-map.ts'
import { gridsOf } from './grids.ts'
import { type StaffMember, staffOf } from './people/staff.ts'
import { type SeedGrid, type SeedUnit, unitsOf } from './people/units.ts'
import { readPlaces, type SeedPlaces } from './places.ts'

export const SEED = 20261123
/** When the demonstration's accounts were opened. */
const OPENED_MS = Date.parse('2019-01-01T00:00:00Z')

/** The county as it stands: places, map, offices, people; without anything that happened. */
export type SeedCounty = {
  places: SeedPlaces
  map: CountyMap
  middles: Map<string, Point>
  grids: SeedGrid[]
  units: SeedUnit[]
  staff: StaffMember[]
}

export function seedCounty(playbook: Playbook, seed: number): SeedCounty {
  const places = readPlaces()
  const map = readCountyMap()
  const grids = gridsOf(map, places)
  const units = unitsOf(places, grids, playbook.departments)
  return { places, map, middles: middlesOf(map), grids, units, staff: staffOf(places, units, seed, OPENED_MS) }
}
