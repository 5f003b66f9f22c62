import { contains } from './cut.ts'
import { middleOf, type Ring } from './ring.ts'
import type { Tile, Violation } from './tiling.ts'

/** Tiles whose middle lies in another's ground: what villages of one file claim from each other. */
export function overlapping(tiles: readonly Tile[]): Violation[] {
  const boxed = tiles.map((tile) => ({ ...tile, box: boxOf(tile.ring), middle: middleOf(tile.ring) }))
  return boxed.flatMap(({ code, middle }, i) =>
    boxed
      .filter(({ ring, box }, j) => {
        const near = middle[0] > box[0] && middle[0] < box[2] && middle[1] > box[1] && middle[1] < box[3]
        return i !== j && near && contains(ring, middle)
      })
      .map((other) => ({ kind: 'overlap' as const, codes: [code, other.code].sort(), at: middle, metres: 0 })),
  )
}

function boxOf(ring: Ring): readonly [number, number, number, number] {
  const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)]
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}
