import { piecesOf } from './pieces.ts'

/** A point as [longitude, latitude]. */
export type Point = readonly [number, number]

/** Square cells of about 100 m over the county's box; `inside` is 1 where the cell's centre lies in the outline. */
export type Lattice = {
  width: number
  height: number
  west: number
  north: number
  cellWidth: number
  cellHeight: number
  inside: Uint8Array
}

const CELL_KM = 0.1
const KM_PER_DEGREE = 110.9

/** Row 0 is the north; one empty cell is left all round, so every border has a cell on both sides. */
export function latticeOf(outline: readonly Point[], cellKm = CELL_KM): Lattice {
  const longitudes = outline.map(([longitude]) => longitude)
  const latitudes = outline.map(([, latitude]) => latitude)
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)]
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  const cellHeight = cellKm / KM_PER_DEGREE
  const cellWidth = cellHeight / Math.cos((((south + north) / 2) * Math.PI) / 180)
  const lattice: Lattice = {
    width: Math.ceil((east - west) / cellWidth) + 2,
    height: Math.ceil((north - south) / cellHeight) + 2,
    west: west - cellWidth,
    north: north + cellHeight,
    cellWidth,
    cellHeight,
    inside: new Uint8Array(0),
  }
  lattice.inside = scanned(lattice, outline)
  fillDiagonals(lattice)
  dropIslets(lattice)
  fillPockets(lattice)
  return lattice
}

/** Corner of the lattice (column, row from the north-west) as a point on the map. */
export const pointAt = (lattice: Lattice, column: number, row: number): Point => [
  lattice.west + column * lattice.cellWidth,
  lattice.north - row * lattice.cellHeight,
]

export function cellAt(lattice: Lattice, [longitude, latitude]: Point): number {
  const column = Math.floor((longitude - lattice.west) / lattice.cellWidth)
  const row = Math.floor((lattice.north - latitude) / lattice.cellHeight)
  return row * lattice.width + column
}

function scanned(lattice: Lattice, outline: readonly Point[]): Uint8Array {
  const inside = new Uint8Array(lattice.width * lattice.height)
  for (let row = 0; row < lattice.height; row++) {
    const latitude = lattice.north - (row + 0.5) * lattice.cellHeight
    const crossings = crossingsAt(outline, latitude)
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const from = Math.ceil(((crossings[i] ?? 0) - lattice.west) / lattice.cellWidth - 0.5)
      const to = Math.floor(((crossings[i + 1] ?? 0) - lattice.west) / lattice.cellWidth - 0.5)
      if (to >= from) inside.fill(1, row * lattice.width + from, row * lattice.width + to + 1)
    }
  }
  return inside
}

function crossingsAt(outline: readonly Point[], latitude: number): number[] {
  const crossings: number[] = []
  outline.forEach(([x1, y1], i) => {
    const [x2, y2] = outline[(i + 1) % outline.length] ?? [x1, y1]
    if (y1 > latitude !== y2 > latitude) crossings.push(x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1))
  })
  return crossings.sort((a, b) => a - b)
}

/** Two cells that touch only at a corner would make the outline touch itself: fill one of the gaps. */
function fillDiagonals({ width, height, inside }: Lattice): void {
  let changed = true
  while (changed) {
    changed = false
    for (let row = 0; row + 1 < height; row++) {
      for (let column = 0; column + 1 < width; column++) {
        const at = row * width + column
        const [a, b, c, d] = [inside[at], inside[at + 1], inside[at + width], inside[at + width + 1]]
        if (a === d && b === c && a !== b) {
          inside[a ? at + 1 : at] = 1
          changed = true
        }
      }
    }
  }
}

/** A cell or two that the outline's narrow necks cut off would belong to no village. */
function dropIslets({ width, inside }: Lattice): void {
  const [, ...islets] = piecesOf(width, inside).sort((a, b) => b.length - a.length)
  for (const islet of islets) for (const cell of islet) inside[cell] = 0
}

/** Gaps that the outline closes round itself are filled: the county has one border and no holes. */
function fillPockets({ width, inside }: Lattice): void {
  const outside = inside.map((one) => 1 - one)
  const [, ...pockets] = piecesOf(width, outside).sort((a, b) => b.length - a.length)
  for (const pocket of pockets) for (const cell of pocket) inside[cell] = 1
}
