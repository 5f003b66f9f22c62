import { readFileSync } from 'node:fs'
import { feature } from 'topojson-client'
import { dataFile } from '../places.ts'
import type { CountyMap } from './county-map.ts'
import type { Point } from './lattice.ts'

/** The committed schematic map (`make-county-map.ts` draws it again). */
export const readCountyMap = (): CountyMap =>
  JSON.parse(readFileSync(dataFile('county-map.generated.json'), 'utf8')) as CountyMap // The project's own file, tested.

/** Middle of each place of the map by code, at most six digits after the point. */
export function middlesOf(map: CountyMap): Map<string, Point> {
  const middles = new Map<string, Point>()
  for (const layer of Object.values(map.objects))
    for (const { id, geometry } of feature(map, layer).features) {
      const ring = geometry.type === 'Polygon' ? geometry.coordinates[0] : undefined
      if (ring) middles.set(String(id), middleOf(ring))
    }
  return middles
}

/** Centroid of a ring by area. */
function middleOf(ring: readonly (readonly number[])[]): Point {
  let [x, y, twice] = [0, 0, 0]
  const [[x0 = 0, y0 = 0] = []] = ring
  ring.slice(1).forEach(([bx = 0, by = 0], i) => {
    const [ax = 0, ay = 0] = ring[i] ?? []
    // Measured from the first point, because differences of large coordinates lose digits.
    const turn = (ax - x0) * (by - y0) - (bx - x0) * (ay - y0)
    x += (ax + bx - 2 * x0) * turn
    y += (ay + by - 2 * y0) * turn
    twice += turn
  })
  const rounded = (value: number) => Math.round(value * 1e6) / 1e6
  return [rounded(x0 + x / (3 * twice)), rounded(y0 + y / (3 * twice))]
}
