import type { Lattice } from './lattice.ts'
import { piecesOf } from './pieces.ts'

const ROUNDS = 60

/**
 * Removes places where two cells of one grid touch only at a corner, and single cells cut off from their grid, so that
 * each grid is one simple shape and each border point has one clear continuation.
 */
export function mended(lattice: Lattice, labels: readonly string[]): string[] {
  const mending = [...labels]
  for (let round = 0; round < ROUNDS; round++) {
    const corners = mendCorners(lattice, mending)
    const strays = mendStrays(lattice, mending)
    if (corners + strays === 0) return mending
  }
  throw new Error('the partition could not be mended; try another seed')
}

function mendCorners({ width, height }: Lattice, labels: string[]): number {
  let changes = 0
  /** Gives one of two cells to a grid: the one already more surrounded by it, so that mending also smooths and ends. */
  const give = (one: number, other: number, label: string) => {
    const kin = (cell: number) =>
      labels[cell] === ''
        ? -1
        : [cell - 1, cell + 1, cell - width, cell + width].filter((next) => labels[next] === label).length
    labels[kin(other) > kin(one) ? other : one] = label
    changes++
  }
  for (let row = 0; row + 1 < height; row++) {
    for (let column = 0; column + 1 < width; column++) {
      const at = row * width + column
      const below = at + width
      const [a = '', b = '', c = '', d = ''] = [labels[at], labels[at + 1], labels[below], labels[below + 1]]
      if (a === b || c === d || a === c || b === d) continue
      if (a === d && a) give(at + 1, below, a)
      else if (b === c && b) give(at, below + 1, b)
    }
  }
  return changes
}

function mendStrays(lattice: Lattice, labels: string[]): number {
  const pieces = piecesOf(lattice.width, labels)
  const largest = new Map<string, number[]>()
  for (const piece of pieces) {
    const label = labels[piece[0] ?? 0] ?? ''
    if (piece.length > (largest.get(label)?.length ?? 0)) largest.set(label, piece)
  }
  const strays = pieces.filter((piece) => largest.get(labels[piece[0] ?? 0] ?? '') !== piece)
  for (const stray of strays) giveAway(lattice, labels, stray)
  return strays.length
}

function giveAway({ width }: Lattice, labels: string[], stray: number[]): void {
  const own = labels[stray[0] ?? 0]
  const village = own?.slice(0, 12)
  const neighbours = stray
    .flatMap((cell) => [cell - 1, cell + 1, cell - width, cell + width])
    .map((cell) => labels[cell] ?? '')
    .filter((label) => label && label !== own)
  const heir = neighbours.find((label) => label.startsWith(village ?? '')) ?? neighbours[0]
  if (heir) for (const cell of stray) labels[cell] = heir
}
