import { geoArea, geoMercator, geoPath } from 'd3-geo'
import type { Feature, FeatureCollection, MultiLineString, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** One area of the map: its outline as an SVG path, and where its words stand. */
export interface Shape {
  code: string
  path: string
  x: number
  y: number
  /** How much room words have across it. */
  room: number
}

/** County, towns, villages and grids, each a collection of areas whose ids are place codes. */
export type CountyTopology = Topology<Record<string, GeometryCollection>>

export interface MapDrawing {
  width: number
  height: number
  shapes: Shape[]
  /** The outline of the whole. */
  edge: string
  /** Where a point of the earth lies on the sheet. */
  at: (lon: number, lat: number) => readonly [x: number, y: number]
}

/** Layer of the topology that holds what lies directly in a place. */
const LAYERS: Record<number, string> = { 6: 'towns', 9: 'villages', 12: 'grids' }
const WIDTH = 640
const HEIGHT = 480
const PAD = 6

type Point = readonly [lon: number, lat: number]
const round = (value: number): number => Math.round(value * 10) / 10

/** The areas directly in a place, fitted to the sheet; undefined when the map has none. Outer rings must run clockwise, as d3-geo wants them. */
export function drawingOf(topology: CountyTopology, place: string): MapDrawing | undefined {
  const layer = topology.objects[LAYERS[place.length] ?? '']
  if (layer?.type !== 'GeometryCollection') return undefined
  const geometries = layer.geometries.filter(({ id }) => String(id).startsWith(place))
  if (geometries.length === 0) return undefined
  const within: GeometryCollection = { type: 'GeometryCollection', geometries }
  return drawn(
    feature(topology, within),
    mesh(topology, within, (a, b) => a === b),
  )
}

/** The same of single rings, whichever way round they run: a village's grids as they were on some day. */
export function drawingOfRings(areas: readonly { code: string; ring: readonly Point[] }[]): MapDrawing | undefined {
  if (areas.length === 0) return undefined
  const features = areas.map(({ code, ring }): Feature<Polygon> => {
    const geometry: Polygon = { type: 'Polygon', coordinates: [ring.map(([lon, lat]) => [lon, lat])] }
    // Half of the world and more: what was meant is the rest.
    const turned = geoArea(geometry) > 2 * Math.PI
    return {
      type: 'Feature',
      id: code,
      properties: {},
      geometry: turned
        ? { type: 'Polygon', coordinates: geometry.coordinates.map((one) => [...one].reverse()) }
        : geometry,
    }
  })
  return drawn({ type: 'FeatureCollection', features })
}

function drawn(areas: FeatureCollection, border?: MultiLineString): MapDrawing {
  const projection = geoMercator().fitSize([WIDTH - PAD * 2, HEIGHT - PAD * 2], areas)
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(areas)
  // A wide county leaves no empty space above and below: what stands under the map needs it.
  const [across, down] = projection.translate()
  projection.translate([across - left + PAD, down - top + PAD])
  const draw = geoPath(projection).digits(1)
  return {
    width: Math.ceil(right - left + PAD * 2),
    height: Math.ceil(bottom - top + PAD * 2),
    shapes: areas.features.map((area) => {
      const [x, y] = draw.centroid(area)
      const [[from], [to]] = draw.bounds(area)
      return { code: String(area.id), path: draw(area) ?? '', x: round(x), y: round(y), room: round(to - from) }
    }),
    edge: (border && draw(border)) ?? '',
    at: (lon, lat) => {
      const [x = 0, y = 0] = projection([lon, lat]) ?? []
      return [round(x), round(y)]
    },
  }
}

/** How wide words are drawn: Chinese signs are square, Latin letters about half as wide. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? size : size * 0.56), 0)
