import type { Tile } from './tiling.ts'

interface Named extends Tile {
  name: string
  validFrom: string
}

/** RFC 7946: WGS-84, outer ring against the clock, with the box around it all. */
export function geojsonOf(grids: readonly Named[]) {
  const all = grids.flatMap(({ ring }) => ring)
  const [lons, lats] = [all.map(([lon]) => lon), all.map(([, lat]) => lat)]
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b), 180)
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b), -180)
  return {
    type: 'FeatureCollection',
    bbox: [least(lons), least(lats), most(lons), most(lats)],
    features: grids.map(({ code, name, validFrom, ring }) => ({
      type: 'Feature',
      id: code,
      properties: { code, name, validFrom },
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  }
}
