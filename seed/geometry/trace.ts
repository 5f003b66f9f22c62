import type { Lattice } from './lattice.ts'

/** A border between two grids (or a grid and the outside, ''), from node to node, as lattice corners [column, row]. */
export type Border = { left: string; right: string; corners: [number, number][] }

/** Directions round a corner: east, south, west, north. */
const STEPS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const

/** Every border once, cut where three or more grids meet; a border without such a point is a closed loop. */
export function traceBorders(lattice: Lattice, labels: readonly string[]): Border[] {
  const sheet = { columns: lattice.width + 1, rows: lattice.height + 1, labels, width: lattice.width }
  const used = new Uint8Array(sheet.columns * sheet.rows * 4)
  const borders: Border[] = []
  const traceFrom = (nodesOnly: boolean) => {
    for (let row = 1; row + 1 < sheet.rows; row++)
      for (let column = 1; column + 1 < sheet.columns; column++) {
        const ways = waysAt(sheet, column, row)
        if (ways.length === 0 || (nodesOnly && ways.length === 2)) continue
        for (const way of ways)
          if (!used[(row * sheet.columns + column) * 4 + way]) borders.push(follow(sheet, [column, row], way, used))
      }
  }
  traceFrom(true)
  traceFrom(false)
  return borders
}

type Sheet = { columns: number; rows: number; width: number; labels: readonly string[] }

/** The two cells on either side of the lattice edge that leaves a corner: [left, right] when walking that way. */
function sides({ width, labels }: Sheet, [column, row]: [number, number], way: number): [string, string] {
  const northWest = labels[(row - 1) * width + column - 1] ?? ''
  const northEast = labels[(row - 1) * width + column] ?? ''
  const southWest = labels[row * width + column - 1] ?? ''
  const southEast = labels[row * width + column] ?? ''
  if (way === 0) return [northEast, southEast]
  if (way === 1) return [southEast, southWest]
  if (way === 2) return [southWest, northWest]
  return [northWest, northEast]
}

function waysAt(sheet: Sheet, column: number, row: number): number[] {
  return [0, 1, 2, 3].filter((way) => {
    const [left, right] = sides(sheet, [column, row], way)
    return left !== right
  })
}

function follow(sheet: Sheet, start: [number, number], first: number, used: Uint8Array): Border {
  const [left, right] = sides(sheet, start, first)
  const corners = [start]
  let at = start
  let way = first
  while (true) {
    used[(at[1] * sheet.columns + at[0]) * 4 + way] = 1
    const [dx, dy] = STEPS[way] ?? STEPS[0]
    at = [at[0] + dx, at[1] + dy]
    const back = (way + 2) % 4
    used[(at[1] * sheet.columns + at[0]) * 4 + back] = 1
    corners.push(at)
    const ways = waysAt(sheet, at[0], at[1])
    if (ways.length !== 2 || (at[0] === start[0] && at[1] === start[1])) return { left, right, corners }
    way = ways.find((other) => other !== back) ?? back
  }
}
