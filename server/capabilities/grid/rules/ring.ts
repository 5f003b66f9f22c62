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
