import { type Lattice, type Point, pointAt } from './lattice.ts'

type Corner = readonly [number, number]

const PASSES = 5

/**
 * Turns the stairs of a border into a calm line, in lattice units. The ends stay where they are, so that all borders
 * that meet there still meet; both neighbours use this one line, so nothing can gape or overlap.
 */
export function smoothed(corners: readonly Corner[], tolerance: number): Corner[] {
  const closed = same(corners[0], corners.at(-1)) && corners.length > 3
  let line: Corner[] = closed ? middles(corners) : [...corners.slice(0, 1), ...middles(corners), ...corners.slice(-1)]
  if (closed) line.push(...line.slice(0, 1))
  for (let pass = 0; pass < PASSES; pass++) line = averaged(line)
  return simplified(line, tolerance)
}

/** Map coordinates as whole numbers of the quantised sheet. */
export function quantised(lattice: Lattice, line: readonly Corner[], scale: QuantumScale): Point[] {
  const points = line.map(([column, row]): Point => {
    const [longitude, latitude] = pointAt(lattice, column, row)
    return [
      Math.round((longitude - scale.translate[0]) / scale.scale[0]),
      Math.round((latitude - scale.translate[1]) / scale.scale[1]),
    ]
  })
  return points.filter((point, i) => i === 0 || !same(point, points[i - 1]))
}

export type QuantumScale = { scale: [number, number]; translate: [number, number] }

const same = (a: Corner | undefined, b: Corner | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1]

const middle = (a: Corner, b: Corner): Corner => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]

const middles = (line: readonly Corner[]): Corner[] =>
  line.slice(1).map((corner, i) => middle(line[i] ?? corner, corner))

function averaged(line: readonly Corner[]): Corner[] {
  return line.map((corner, i) => {
    const [before, after] = [line[i - 1], line[i + 1]]
    return before && after ? middle(corner, middle(before, after)) : corner
  })
}

/** Douglas–Peucker. */
function simplified(line: readonly Corner[], tolerance: number): Corner[] {
  const [first, last] = [line[0], line.at(-1)]
  if (!first || !last || line.length < 3) return [...line]
  let farthest = 0
  let at = 0
  line.forEach((corner, i) => {
    const away = distance(corner, first, last)
    if (away > farthest) [farthest, at] = [away, i]
  })
  if (farthest <= tolerance) return [first, last]
  return [...simplified(line.slice(0, at + 1), tolerance).slice(0, -1), ...simplified(line.slice(at), tolerance)]
}

function distance(corner: Corner, first: Corner, last: Corner): number {
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]]
  const length = Math.hypot(dx, dy)
  if (length === 0) return Math.hypot(corner[0] - first[0], corner[1] - first[1])
  return Math.abs(dx * (corner[1] - first[1]) - dy * (corner[0] - first[0])) / length
}
