import { type Point, type Ring, scaleAt, selfCrossing, turnOf } from './ring.ts'

export interface Tile {
  code: string
  /** Outer ring, closed, WGS-84. */
  ring: Ring
}

export type ViolationKind =
  | 'not-closed'
  | 'self-crossing'
  | 'winding'
  | 'other-county'
  | 'overlap'
  | 'gap'
  | 'open-border'
  | 'outside'

export interface Violation {
  kind: ViolationKind
  codes: string[]
  /** Where, as longitude and latitude. */
  at: Point
  metres: number
}

interface Edge {
  code: string
  from: number
  to: number
}

/** Each ring by itself: closed, running once around, the right way, in this county. */
export function checkRings(tiles: readonly Tile[], county: string): Violation[] {
  return tiles.flatMap(({ code, ring }) => {
    const [first] = ring
    const last = ring.at(-1)
    if (!first) return [{ kind: 'not-closed' as const, codes: [code], at: [0, 0] as const, metres: 0 }]
    const wrong = (kind: ViolationKind, at: Point = first): Violation => ({ kind, codes: [code], at, metres: 0 })
    if (!code.startsWith(county)) return [wrong('other-county')]
    if (!last || first[0] !== last[0] || first[1] !== last[1] || ring.length < 4) return [wrong('not-closed')]
    const crossing = selfCrossing(ring)
    if (crossing) return [wrong('self-crossing', crossing)]
    return turnOf(ring) < 0 ? [wrong('winding')] : []
  })
}

/**
 * Tiles must share their borders edge by edge: each stretch once in either direction, or on the outside. Points nearer
 * than the tolerance are one point; a corner that lies on a neighbour's straight stretch divides it.
 */
export function checkTiling(tiles: readonly Tile[], tolerance_m: number): Violation[] {
  const lat = tiles[0]?.ring[0]?.[1] ?? 0
  const points = new Points(tolerance_m, scaleAt(lat))
  const edges = tiles.flatMap(({ code, ring }) => edgesOf(points, code, ring))
  const doubled: Violation[] = []
  let left = unmatched(edges, points, doubled)
  left = unmatched(divided(left, points, tolerance_m), points, doubled)
  return [...doubled, ...outside(left, points)]
}

/** Where tiles no longer cover the ground that they covered before, or cover more: their outside must stay as it was. */
export function checkOutside(before: readonly Tile[], tiles: readonly Tile[], tolerance_m: number): Violation[] {
  const points = new Points(tolerance_m, scaleAt(tiles[0]?.ring[0]?.[1] ?? 0))
  const turned = before.map(({ code, ring }) => ({ code, ring: ring.toReversed() }))
  const edges = [...tiles, ...turned].flatMap(({ code, ring }) => edgesOf(points, code, ring))
  const left = pairedOff(divided(pairedOff(edges), points, tolerance_m))
  return chains(left).map((ring) => ({
    kind: 'outside' as const,
    codes: [...new Set(ring.map(({ code }) => code))].sort(),
    at: points.place(ring[0]?.from ?? 0),
    metres: ring.reduce((sum, edge) => sum + lengthOf(points, edge), 0),
  }))
}

/** The border around tiles together: one ring when they lie side by side without a hole. */
export function outlineOf(tiles: readonly Tile[], tolerance_m: number): Ring[] {
  const points = new Points(tolerance_m, scaleAt(tiles[0]?.ring[0]?.[1] ?? 0))
  const edges = tiles.flatMap(({ code, ring }) => edgesOf(points, code, ring))
  const left = unmatched(divided(unmatched(edges, points, []), points, tolerance_m), points, [])
  return chains(left).map((ring) => [...ring.map(({ from }) => points.place(from)), points.place(ring[0]?.from ?? 0)])
}

class Points {
  readonly xy: Point[] = []
  readonly lonlat: Point[] = []
  readonly #cells = new Map<string, number[]>()
  readonly tolerance: number
  readonly scale: Point
  constructor(tolerance: number, scale: Point) {
    this.tolerance = tolerance
    this.scale = scale
  }

  /** The number of this point, or of one that lies nearer than the tolerance. */
  of([lon, lat]: Point): number {
    const size = Math.max(this.tolerance, 0.01)
    const [x, y] = [lon * this.scale[0], lat * this.scale[1]]
    const [cx, cy] = [Math.floor(x / size), Math.floor(y / size)]
    for (let i = cx - 1; i <= cx + 1; i++)
      for (let j = cy - 1; j <= cy + 1; j++)
        for (const n of this.#cells.get(`${i} ${j}`) ?? []) {
          const [px = 0, py = 0] = this.xy[n] ?? []
          if (Math.hypot(px - x, py - y) <= this.tolerance) return n
        }
    const n = this.xy.push([x, y]) - 1
    this.lonlat.push([lon, lat])
    this.#cells.set(`${cx} ${cy}`, [...(this.#cells.get(`${cx} ${cy}`) ?? []), n])
    return n
  }

  at(n: number): Point {
    return this.xy[n] ?? [0, 0]
  }
  place(n: number): Point {
    return this.lonlat[n] ?? [0, 0]
  }
}

function edgesOf(points: Points, code: string, ring: Ring): Edge[] {
  const numbers = ring.map((point) => points.of(point))
  return numbers.slice(1).flatMap((to, i) => {
    const from = numbers[i]
    return from === undefined || from === to ? [] : [{ code, from, to }]
  })
}

const lengthOf = (points: Points, { from, to }: Edge): number => {
  const [a, b] = [points.at(from), points.at(to)]
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}

/** Takes out what is met by its neighbour's opposite; the same stretch twice in one direction is ground held twice. */
function unmatched(edges: readonly Edge[], points: Points, doubled: Violation[]): Edge[] {
  const waiting = new Map<string, Edge>()
  for (const edge of edges) {
    const back = `${edge.to} ${edge.from}`
    const key = `${edge.from} ${edge.to}`
    const same = waiting.get(key)
    if (waiting.delete(back)) continue
    if (same)
      doubled.push({
        kind: 'overlap',
        codes: [same.code, edge.code],
        at: points.place(edge.from),
        metres: lengthOf(points, edge),
      })
    else waiting.set(key, edge)
  }
  return [...waiting.values()]
}

/**
 * The same where a stretch may come several times in one direction, as it does when a map is held against an earlier one:
 * each takes one opposite with it.
 */
function pairedOff(edges: readonly Edge[]): Edge[] {
  const waiting = new Map<string, Edge[]>()
  for (const edge of edges) {
    const back = waiting.get(`${edge.to} ${edge.from}`)
    if (back && back.length > 0) {
      back.pop()
      continue
    }
    const key = `${edge.from} ${edge.to}`
    waiting.set(key, [...(waiting.get(key) ?? []), edge])
  }
  return [...waiting.values()].flat()
}

const CELL_M = 500

/** Stretches with others' corners on them, in pieces from corner to corner. */
function divided(edges: readonly Edge[], points: Points, tolerance: number): Edge[] {
  const corners = new Map<string, number[]>()
  const cell = (v: number) => Math.floor(v / CELL_M)
  for (const n of new Set(edges.flatMap(({ from, to }) => [from, to]))) {
    const [x, y] = points.at(n)
    const key = `${cell(x)} ${cell(y)}`
    corners.set(key, [...(corners.get(key) ?? []), n])
  }
  return edges.flatMap((edge) => {
    const [a, b] = [points.at(edge.from), points.at(edge.to)]
    const on: { n: number; share: number }[] = []
    for (let i = cell(Math.min(a[0], b[0]) - tolerance); i <= cell(Math.max(a[0], b[0]) + tolerance); i++)
      for (let j = cell(Math.min(a[1], b[1]) - tolerance); j <= cell(Math.max(a[1], b[1]) + tolerance); j++)
        for (const n of corners.get(`${i} ${j}`) ?? []) {
          const share = shareOn(a, b, points.at(n), tolerance)
          if (share !== undefined && n !== edge.from && n !== edge.to) on.push({ n, share })
        }
    const way = [edge.from, ...on.sort((p, q) => p.share - q.share).map(({ n }) => n), edge.to]
    return way.slice(1).map((to, i) => ({ code: edge.code, from: way[i] ?? edge.from, to }))
  })
}

/** How far along the stretch the point lies, when it lies on it. */
function shareOn(a: Point, b: Point, p: Point, tolerance: number): number | undefined {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const square = dx * dx + dy * dy
  const share = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square
  if (!(share > 0 && share < 1)) return undefined
  return Math.hypot(a[0] + share * dx - p[0], a[1] + share * dy - p[1]) <= tolerance ? share : undefined
}

/** What is left must be the outside, once around. A ring the other way around is a gap; a second outside is a tear or an overlap. */
function outside(edges: readonly Edge[], points: Points): Violation[] {
  const rings = chains(edges)
  const found = rings.map((ring) => {
    const closed = ring.at(-1)?.to === ring[0]?.from
    const round = [...ring.map(({ from }) => points.at(from)), points.at(ring.at(-1)?.to ?? 0)]
    return { ring, closed, turn: turnOf(round), metres: ring.reduce((sum, edge) => sum + lengthOf(points, edge), 0) }
  })
  const outer = found.filter(({ closed, turn }) => closed && turn > 0).sort((a, b) => b.turn - a.turn)[0]
  return found
    .filter((one) => one !== outer)
    .map(({ ring, closed, turn, metres }) => ({
      kind: closed ? (turn < 0 ? 'gap' : 'overlap') : 'open-border',
      codes: [...new Set(ring.map(({ code }) => code))].sort(),
      at: points.place(ring[0]?.from ?? 0),
      metres,
    }))
}

function chains(edges: readonly Edge[]): Edge[][] {
  const from = new Map<number, Edge[]>()
  for (const edge of edges) from.set(edge.from, [...(from.get(edge.from) ?? []), edge])
  const rings: Edge[][] = []
  for (const start of edges) {
    const ring: Edge[] = []
    let at = start.from
    for (let next = from.get(at)?.pop(); next; next = from.get(at)?.pop()) {
      ring.push(next)
      at = next.to
      if (at === ring[0]?.from) break
    }
    if (ring.length > 0) rings.push(ring)
  }
  return rings
}
