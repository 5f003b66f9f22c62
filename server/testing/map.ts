import type { GeometryCollection, Topology } from 'topojson-specification'
import { COUNTY, PLACES } from './world.ts'

/** The remembered county as squares in a row, one a grid: enough for a screen to draw and a test to count. */
export function testMap(): Topology<Record<string, GeometryCollection>> {
  const arcs: [number, number][][] = []
  const square = (from: number, to: number): number =>
    // Clockwise, as d3-geo wants the outer ring.
    arcs.push([
      [WEST + from * SIDE, SOUTH],
      [WEST + from * SIDE, SOUTH + SIDE],
      [WEST + to * SIDE, SOUTH + SIDE],
      [WEST + to * SIDE, SOUTH],
      [WEST + from * SIDE, SOUTH],
    ]) - 1
  const area = (id: string, from: number, to: number) => ({ type: 'Polygon' as const, id, arcs: [[square(from, to)]] })
  const layer = (geometries: ReturnType<typeof area>[]): GeometryCollection => ({
    type: 'GeometryCollection',
    geometries,
  })
  let at = 0
  const grids: ReturnType<typeof area>[] = []
  const villages: ReturnType<typeof area>[] = []
  const towns = PLACES.towns.map((town) => {
    const from = at
    for (const village of town.villages) {
      const start = at
      for (let n = 1; n <= village.grids; n++, at++)
        grids.push(area(`${village.code}${String(n).padStart(3, '0')}`, at, at + 1))
      villages.push(area(village.code, start, at))
    }
    return area(town.code, from, at)
  })
  return {
    type: 'Topology',
    objects: {
      county: layer([area(COUNTY, 0, at)]),
      towns: layer(towns),
      villages: layer(villages),
      grids: layer(grids),
    },
    arcs,
  }
}

const WEST = 119
const SOUTH = 29
const SIDE = 0.05
