import { geoCentroid } from 'd3-geo'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

export interface Area {
  code: string
  centre: [lon: number, lat: number]
}

interface Sheet {
  validFrom: string
  topology: Topology<Record<string, GeometryCollection>>
}

const DIGITS = 6
let kept: { validFrom: string; areas: Area[] } | undefined

/** Every grid of the county's map; kept, because the map changes once in years. */
export function areasOf(sheet: Sheet | undefined): Area[] {
  const grids = sheet?.topology.objects['grids']
  if (!sheet || !grids) return []
  if (kept?.validFrom === sheet.validFrom) return kept.areas
  const { features } = feature(sheet.topology, grids)
  const areas = (features as Feature<Polygon | MultiPolygon>[]).map(areaOf) // The loader takes no other geometry.
  kept = { validFrom: sheet.validFrom, areas }
  return areas
}

function areaOf({ id, geometry }: Feature<Polygon | MultiPolygon>): Area {
  const [lon, lat] = geoCentroid(geometry)
  return {
    code: String(id),
    centre: [Number(lon.toFixed(DIGITS)), Number(lat.toFixed(DIGITS))],
  }
}
