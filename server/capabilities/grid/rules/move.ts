import { nearestOn, type Point, type Ring, scaleAt } from './ring.ts'

/** Moves corners of borders, in every ring that has them; where a neighbour's straight stretch passes, it gets a corner there. */
export function movePoints(
  rings: readonly Ring[],
  moves: readonly { from: Point; to: Point }[],
  tolerance_m: number,
): Ring[] {
  return moves.reduce<Ring[]>((drawn, move) => drawn.map((ring) => moveOne(ring, move, tolerance_m)), [...rings])
}

function moveOne(ring: Ring, { from, to }: { from: Point; to: Point }, tolerance_m: number): Ring {
  const [sx, sy] = scaleAt(from[1])
  const near = ([x, y]: Point): boolean => Math.hypot((x - from[0]) * sx, (y - from[1]) * sy) <= tolerance_m
  const open = ring.slice(0, -1)
  const passing = nearestOn(open, from)
  if (passing.metres > tolerance_m) return ring
  const bent = open.some(near)
    ? open.map((point) => (near(point) ? to : point))
    : [...open.slice(0, passing.edge + 1), to, ...open.slice(passing.edge + 1)]
  const [first] = bent
  return first ? [...bent, first] : ring
}
