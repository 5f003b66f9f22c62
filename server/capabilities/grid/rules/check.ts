import { checkRings, checkTiling, type Tile, type Violation } from './tiling.ts'

/** Everything that is wrong with the borders of a county's grids. Rings that are wrong by themselves are left out of the tiling. */
export function checkGrids(tiles: readonly Tile[], county: string, tolerance_m: number): Violation[] {
  const rings = checkRings(tiles, county)
  const wrong = new Set(rings.flatMap(({ codes }) => codes))
  return [
    ...rings,
    ...checkTiling(
      tiles.filter(({ code }) => !wrong.has(code)),
      tolerance_m,
    ),
  ]
}
