import { readFileSync } from 'node:fs'
import type { Feature, Polygon as GeoPolygon } from 'geojson'
import type { GeometryCollection, Polygon, Topology } from 'topojson-specification'
import { dataFile, type SeedPlaces } from '../places.ts'
import { type Lattice, latticeOf, type Point } from './lattice.ts'
import { partition } from './partition.ts'
import { ringsOf } from './rings.ts'
import { type QuantumScale, quantised, smoothed } from './smooth.ts'
import { type Border, traceBorders } from './trace.ts'

export type CountyLayers = {
  county: GeometryCollection
  towns: GeometryCollection
  villages: GeometryCollection
  grids: GeometryCollection
}
export type CountyMap = Topology<CountyLayers>

const LEVELS = { county: 6, towns: 9, villages: 12, grids: 15 } as const
const SHEET = 20_000
const TOLERANCE_CELLS = 0.3

/** The schematic map: every border is one shared arc. Rings run as d3-geo wants them (outer ring clockwise). */
export function drawCountyMap(outline: readonly Point[], places: SeedPlaces, seed: number): CountyMap {
  const lattice = latticeOf(outline)
  const labels = partition(lattice, places, seed)
  const borders = traceBorders(lattice, labels)
  const transform = sheetOf(lattice)
  const layer = (digits: number): GeometryCollection => ({
    type: 'GeometryCollection',
    geometries: [...new Set(labels.filter(Boolean).map((label) => label.slice(0, digits)))]
      .sort()
      .map((id): Polygon => ({ type: 'Polygon', id, arcs: outerFirst(ringsOf(id, borders, digits), borders) })),
  })
  return {
    type: 'Topology',
    transform,
    objects: {
      county: layer(LEVELS.county),
      towns: layer(LEVELS.towns),
      villages: layer(LEVELS.villages),
      grids: layer(LEVELS.grids),
    },
    arcs: borders.map(({ corners }) => deltas(quantised(lattice, smoothed(corners, TOLERANCE_CELLS), transform))),
  }
}

export function readOutline(): Point[] {
  const file = JSON.parse(readFileSync(dataFile('county-outline.geojson'), 'utf8')) as {
    features: Feature<GeoPolygon>[] // the project's own file, checked by the geometry test
  }
  const ring = file.features[0]?.geometry.coordinates[0] ?? []
  return ring.slice(0, -1).map(([longitude = 0, latitude = 0]): Point => [longitude, latitude])
}

function sheetOf(lattice: Lattice): QuantumScale {
  const side = Math.max(lattice.width * lattice.cellWidth, lattice.height * lattice.cellHeight)
  return {
    scale: [side / SHEET, side / SHEET],
    translate: [lattice.west, lattice.north - lattice.height * lattice.cellHeight],
  }
}

/** TopoJSON keeps each point as the step from the one before. */
function deltas(points: readonly Point[]): number[][] {
  return points.map(([x, y], i) => [x - (points[i - 1]?.[0] ?? 0), y - (points[i - 1]?.[1] ?? 0)])
}

function outerFirst(rings: number[][], borders: readonly Border[]): number[][] {
  const reach = (ring: number[]) => {
    const columns = ring.flatMap((arc) => (borders[arc < 0 ? ~arc : arc]?.corners ?? []).map(([column]) => column))
    return Math.max(...columns) - Math.min(...columns)
  }
  return rings.sort((a, b) => reach(b) - reach(a))
}
