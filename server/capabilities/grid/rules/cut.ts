import { refuse } from '#kernel/problem.ts'
import { crossingShare, nearestOn, type Point, type Ring, turnOf } from './ring.ts'

interface Mark {
  edge: number
  share: number
  at: Point
}

const before = (a: Mark, b: Mark): boolean => a.edge < b.edge || (a.edge === b.edge && a.share <= b.share)

/**
 * The two parts of a ring on either side of a line that runs from border to border. Ends that stop short are drawn to the
 * nearest point of the border, ends that reach over it are cut off. @throws Problem `grid.line` 422
 */
export function cut(ring: Ring, line: readonly Point[]): [Ring, Ring] {
  const open = ring.slice(0, -1)
  const { from, to, way } = inside(open, line)
  const onward = before(from, to) ? between(open, from, to) : [...between(open, from), ...between(open, undefined, to)]
  const backward = before(from, to)
    ? [...between(open, to), ...between(open, undefined, from)]
    : between(open, to, from)
  const parts: [Ring, Ring] = [
    closed([from.at, ...onward, to.at, ...way.toReversed()]),
    closed([to.at, ...backward, from.at, ...way]),
  ]
  if (parts.some((part) => part.length < 4 || turnOf(part) <= 0)) throw refuse('grid.line', 422, { field: 'line' })
  return parts
}

/** Corners passed on the way along the ring from one mark to another; from or to the ring's start when one is left out. */
function between(open: Ring, from?: Mark, to?: Mark): Point[] {
  const first = from ? from.edge + 1 : 0
  const last = to ? to.edge : open.length - 1
  return open.slice(first, last + 1)
}

function closed(points: readonly Point[]): Ring {
  const plain = points.filter((point, i) => {
    const [x, y] = points[i === 0 ? points.length - 1 : i - 1] ?? point
    return x !== point[0] || y !== point[1]
  })
  const [first] = plain
  return first ? [...plain, first] : []
}

/** The stretch of the line that lies within the ring: its two marks on the border and the bends between them. */
function inside(open: Ring, line: readonly Point[]): { from: Mark; to: Mark; way: Point[] } {
  const [first, last] = [line[0], line.at(-1)]
  if (!first || !last || line.length < 2) throw refuse('grid.line', 422, { field: 'line' })
  const met = crossings(open, line)
  const [enters, leaves] = met
  if (enters && leaves) {
    const way = line.slice(enters.on + 1, leaves.on + 1)
    return { from: enters.mark, to: leaves.mark, way: [...way] }
  }
  if (enters && !contains(open, first))
    return { from: enters.mark, to: nearestOn(open, last), way: [...line.slice(enters.on + 1, -1)] }
  if (enters) return { from: nearestOn(open, first), to: enters.mark, way: [...line.slice(1, enters.on + 1)] }
  return { from: nearestOn(open, first), to: nearestOn(open, last), way: [...line.slice(1, -1)] }
}

/** Where the line meets the border, in the line's order. */
function crossings(open: Ring, line: readonly Point[]): { mark: Mark; on: number; along: number }[] {
  const met: { mark: Mark; on: number; along: number }[] = []
  for (let on = 0; on + 1 < line.length; on++) {
    const [a, b] = [line[on], line[on + 1]]
    if (!a || !b) continue
    open.forEach((c, edge) => {
      const d = open[(edge + 1) % open.length] ?? c
      const shares = crossingShare(a, b, c, d)
      if (!shares) return
      const at: Point = [c[0] + shares.other * (d[0] - c[0]), c[1] + shares.other * (d[1] - c[1])]
      met.push({ mark: { edge, share: shares.other, at }, on, along: on + shares.one })
    })
  }
  return met.sort((a, b) => a.along - b.along)
}

/** Whether a point lies in a ring, closed or open (even-odd rule). */
export function contains(ring: Ring, [x, y]: Point): boolean {
  let within = false
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within
  })
  return within
}
