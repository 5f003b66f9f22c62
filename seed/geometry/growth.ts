import { type HeapOfCells, heapOfCells } from './heap.ts'
import type { Lattice } from './lattice.ts'

/** A region to be partitioned: the cells that carry `label` in `labels`. */
export type Region = { lattice: Lattice; cost: Float32Array; cells: Int32Array; mine: (cell: number) => boolean }
export type Sprout = { cell: number; target: number; speed: number }

/**
 * Grows one part from every sprout at once until the region is full. Every part is in one piece, because a cell is only
 * ever reached from a neighbour of the same part. Writes the part's index into `parts`.
 */
function grow(region: Region, sprouts: readonly Sprout[], parts: Int16Array): number[] {
  const heap = heapOfCells()
  const sizes = sprouts.map(() => 0)
  for (const cell of region.cells) parts[cell] = -1
  sprouts.forEach((sprout, part) => {
    heap.push(0, sprout.cell, part)
  })
  while (heap.pop()) {
    const { cell, part, distance } = heap
    if (parts[cell] !== -1) continue
    parts[cell] = part
    sizes[part] = (sizes[part] ?? 0) + 1
    spread(region, sprouts[part]?.speed ?? 1, { heap, cell, part, distance }, parts)
  }
  return sizes
}

type Front = { heap: HeapOfCells; cell: number; part: number; distance: number }

function spread(region: Region, speed: number, front: Front, parts: Int16Array): void {
  const { width } = region.lattice
  for (const step of [-1, 1, -width, width]) {
    const next = front.cell + step
    if (parts[next] === -1 && region.mine(next))
      front.heap.push(front.distance + (region.cost[next] ?? 1) / speed, next, front.part)
  }
}

/** Grows again and again, moving sprouts to the middle of their parts and changing speeds, until sizes come near their targets. */
export function balance(region: Region, sprouts: Sprout[], parts: Int16Array, rounds: number, moving: number): void {
  const wanted = sprouts.reduce((sum, sprout) => sum + sprout.target, 0)
  for (let round = 0; round < rounds; round++) {
    const sizes = grow(region, sprouts, parts)
    if (round < moving) moveToMiddles(region, sprouts, parts)
    sprouts.forEach((sprout, part) => {
      const share = Math.max(sizes[part] ?? 0, 1) / region.cells.length
      sprout.speed = bounded(sprout.speed * (sprout.target / wanted / share) ** 0.4)
    })
  }
  grow(region, sprouts, parts)
}

const bounded = (speed: number) => Math.min(12, Math.max(0.08, speed))

function moveToMiddles(region: Region, sprouts: Sprout[], parts: Int16Array): void {
  const { width } = region.lattice
  const sums = sprouts.map(() => ({ x: 0, y: 0, n: 0 }))
  for (const cell of region.cells) {
    const sum = sums[parts[cell] ?? 0]
    if (!sum) continue
    sum.x += cell % width
    sum.y += Math.floor(cell / width)
    sum.n += 1
  }
  const best = sprouts.map(() => Number.POSITIVE_INFINITY)
  for (const cell of region.cells) {
    const part = parts[cell] ?? 0
    const sum = sums[part]
    const sprout = sprouts[part]
    if (!sum || !sprout) continue
    const away = ((cell % width) - sum.x / sum.n) ** 2 + (Math.floor(cell / width) - sum.y / sum.n) ** 2
    if (away < (best[part] ?? 0)) {
      best[part] = away
      sprout.cell = cell
    }
  }
}
