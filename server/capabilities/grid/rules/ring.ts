export type Point = readonly [number, number]
export type Ring = readonly Point[]

/** Metres on a plane that is good for a county: degrees times what a degree measures at its latitude. */
const METRES_PER_DEGREE = 111_320

export const scaleAt = (lat: number): Point => [METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180), METRES_PER_DEGREE]

/** Twice the area with its sign: positive when it runs against the clock, as RFC 7946 wants the outer ring. */
export function turnOf(ring: Ring): number {
  const [[x0 = 0, y0 = 0] = []] = ring
  let twice = 0
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? []
    const [bx = 0, by = 0] = ring[i + 1] ?? []
    // From the first point, because differences of large numbers lose digits.
    twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0)
  }
  return twice
}

const side = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

/** Whether two stretches cross between their ends. */
function crosses(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

/** Where a ring runs over itself; undefined when it does not. */
export function selfCrossing(ring: Ring): Point | undefined {
  for (let i = 0; i + 1 < ring.length; i++) {
    const [a, b] = [ring[i], ring[i + 1]]
    if (!a || !b) continue
    for (let j = i + 2; j + 1 < ring.length; j++) {
      const [c, d] = [ring[j], ring[j + 1]]
      if (c && d && crosses(a, b, c, d)) return meeting(a, b, c, d)
    }
  }
  return undefined
}

function meeting(a: Point, b: Point, c: Point, d: Point): Point {
  const share = side(c, d, a) / (side(c, d, a) - side(c, d, b))
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]
}

/** How far along either stretch they cross; undefined when they do not. */
export function crossingShare(a: Point, b: Point, c: Point, d: Point): { one: number; other: number } | undefined {
  if (!crosses(a, b, c, d)) return undefined
  return {
    one: side(c, d, a) / (side(c, d, a) - side(c, d, b)),
    other: side(a, b, c) / (side(a, b, c) - side(a, b, d)),
  }
}

/** The point of a border (ring without its closing point) that lies nearest, and on which stretch. */
export function nearestOn(open: Ring, p: Point): { edge: number; share: number; at: Point; metres: number } {
  const [sx, sy] = scaleAt(p[1])
  let best = { edge: 0, share: 0, at: open[0] ?? p, metres: Number.POSITIVE_INFINITY }
  open.forEach((a, edge) => {
    const b = open[(edge + 1) % open.length] ?? a
    const [dx, dy] = [(b[0] - a[0]) * sx, (b[1] - a[1]) * sy]
    const along = ((p[0] - a[0]) * sx * dx + (p[1] - a[1]) * sy * dy) / (dx * dx + dy * dy || 1)
    const share = Math.min(Math.max(along, 0), 1)
    const at: Point = [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]
    const metres = Math.hypot((at[0] - p[0]) * sx, (at[1] - p[1]) * sy)
    if (metres < best.metres) best = { edge, share, at, metres }
  })
  return best
}

/** The middle of a ring's area. */
export function middleOf(ring: Ring): Point {
  const [[x0 = 0, y0 = 0] = []] = ring
  let [twice, x, y] = [0, 0, 0]
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? []
    const [bx = 0, by = 0] = ring[i + 1] ?? []
    const part = (ax - x0) * (by - y0) - (bx - x0) * (ay - y0)
    twice += part
    x += part * (ax + bx - 2 * x0)
    y += part * (ay + by - 2 * y0)
  }
  return twice === 0 ? [x0, y0] : [x0 + x / (3 * twice), y0 + y / (3 * twice)]
}

/** Ground within a ring in square metres. */
export const areaOf = (ring: Ring): number => {
  const [sx, sy] = scaleAt(ring[0]?.[1] ?? 0)
  return (Math.abs(turnOf(ring)) / 2) * sx * sy
}
