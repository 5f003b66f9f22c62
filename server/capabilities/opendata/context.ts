import type { WithDisclosureRules } from '#capabilities/disclosure/index.ts'
import type { WithRules } from '#capabilities/matter/index.ts'
import type { FindGrid, MapBook, PlaceBook } from '#capabilities/place/index.ts'

/** What other people's programs are told from: places, rules, the map and the boards. */
export interface OpenBook {
  withRules: WithRules
  withDisclosures: WithDisclosureRules
  places(): PlaceBook
  map: MapBook
  findGrid: FindGrid
}
