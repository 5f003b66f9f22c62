import { feature } from 'topojson-client'
import { describe, expect, test } from 'vitest'
import { readPlaces } from '../places.ts'
import { allot, GRID_COUNT, householdsOf } from './allotment.ts'
import { type CountyMap, readOutline } from './county-map.ts'
import { readCountyMap } from './read-county-map.ts'

type Ring = [number, number][]

const places = readPlaces()
const map = readCountyMap()
const polygons = (layer: keyof CountyMap['objects']) =>
  feature(map, map.objects[layer]).features.map((one) => ({
    code: String(one.id),
    rings: (one.geometry as GeoJSON.Polygon).coordinates as Ring[],
  }))
const grids = polygons('grids')

const areaOf = (ring: Ring) =>
  ring.reduce((sum, [x, y], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length] ?? [x, y]
    return sum + (x * y2 - x2 * y) / 2
  }, 0)
const area = (rings: Ring[]) => Math.abs(rings.reduce((sum, ring) => sum + areaOf(ring), 0))
const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)

/** Directed edges of a layer, as text, with how often each is walked. */
function edgesOf(layer: keyof CountyMap['objects']): Map<string, number> {
  const edges = new Map<string, number>()
  for (const { rings } of polygons(layer))
    for (const ring of rings)
      ring.slice(1).forEach((point, i) => {
        const key = `${ring[i]}>${point}`
        edges.set(key, (edges.get(key) ?? 0) + 1)
      })
  return edges
}
const turned = (edge: string) => edge.split('>').reverse().join('>')

describe('the schematic map', () => {
  test('has the county, 16 towns, every village and 705 grids', () => {
    expect(map.objects.county.geometries).toHaveLength(1)
    expect(polygons('towns').map(({ code }) => code)).toEqual(places.towns.map(({ code }) => code))
    expect(polygons('villages').map(({ code }) => code)).toEqual(places.villages.map(({ code }) => code))
    expect(grids).toHaveLength(GRID_COUNT)
  })

  test('numbers the grids of each village from 001 without a gap, as many as were allotted', () => {
    const allotted = allot(householdsOf(places.villages, 2020))
    for (const [village, count] of allotted) {
      const codes = grids.map(({ code }) => code).filter((code) => code.startsWith(village))
      expect(codes).toEqual(Array.from({ length: count }, (_, i) => `${village}${String(i + 1).padStart(3, '0')}`))
    }
  })

  test('covers the county without gap or overlap: each inner edge twice, in opposite directions; the rest is the outline', () => {
    const edges = edgesOf('grids')
    expect(Math.max(...edges.values())).toBe(1)
    const lonely = [...edges.keys()].filter((edge) => !edges.has(turned(edge)))
    expect(new Set(lonely)).toEqual(new Set(edgesOf('county').keys()))
  })

  test('has one outline without holes, and the areas of each layer add up to it', () => {
    const [county] = polygons('county')
    expect(county?.rings).toHaveLength(1)
    for (const layer of ['towns', 'villages', 'grids'] as const)
      expect(sum(polygons(layer).map(({ rings }) => area(rings)))).toBeCloseTo(area(county?.rings ?? []), 8)
    const outline = readOutline() as Ring
    expect(Math.abs(area(county?.rings ?? []) / Math.abs(areaOf(outline)) - 1)).toBeLessThan(0.003)
  })

  test('has no lines that cross, and no grid too small to see or touch', () => {
    expect(crossings([...edgesOf('grids').keys()])).toEqual([])
    const shares = grids.map(({ rings }) => area(rings))
    expect(Math.min(...shares)).toBeGreaterThan(sum(shares) / 705 / 25)
  })

  test('runs outer rings clockwise, as d3-geo reads them', () => {
    for (const { rings } of grids) expect(areaOf(rings[0] ?? [])).toBeLessThan(0)
  })

  test('is small enough for a phone', () => {
    expect(JSON.stringify(map).length).toBeLessThan(250_000)
  })
})

type Segment = { a: number[]; b: number[]; text: string }

/** Pairs of edges that cross in the middle; edges are sorted into small squares so that only near ones are compared. */
function crossings(edges: string[]): string[] {
  const squares = new Map<string, Segment[]>()
  const found: string[] = []
  const seen = new Set<string>()
  for (const text of edges) {
    if (seen.has(turned(text))) continue
    seen.add(text)
    const [a = [], b = []] = text.split('>').map((point) => point.split(',').map(Number))
    const segment = { a, b, text }
    for (const square of squaresOf(segment)) {
      const near = squares.get(square) ?? []
      found.push(...near.filter((other) => cross(segment, other)).map((other) => `${text} × ${other.text}`))
      squares.set(square, [...near, segment])
    }
  }
  return found
}

function squaresOf({ a, b }: Segment): string[] {
  const side = 0.005
  const range = (axis: number) => [a[axis] ?? 0, b[axis] ?? 0].map((v) => Math.floor(v / side)).sort((x, y) => x - y)
  const [[x1 = 0, x2 = 0], [y1 = 0, y2 = 0]] = [range(0), range(1)]
  const squares: string[] = []
  for (let x = x1; x <= x2; x++) for (let y = y1; y <= y2; y++) squares.push(`${x},${y}`)
  return squares
}

function cross(one: Segment, other: Segment): boolean {
  const turn = (p: number[], q: number[], r: number[]) =>
    Math.sign(
      ((q[0] ?? 0) - (p[0] ?? 0)) * ((r[1] ?? 0) - (p[1] ?? 0)) -
        ((q[1] ?? 0) - (p[1] ?? 0)) * ((r[0] ?? 0) - (p[0] ?? 0)),
    )
  const shared = [one.a, one.b].some((p) => [other.a, other.b].some((q) => p[0] === q[0] && p[1] === q[1]))
  if (shared) return false
  return (
    turn(one.a, one.b, other.a) !== turn(one.a, one.b, other.b) &&
    turn(other.a, other.b, one.a) !== turn(other.a, other.b, one.b)
  )
}
