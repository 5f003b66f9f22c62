import packaged from 'gcoord'
import { contains } from '#kernel/place.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import { requireGrids } from '../access.ts'
import type { GridContext } from '../context.ts'
import { requireTiled } from '../rules/faults.ts'
import { type FileGrid, gridsInFile, requireSound } from '../rules/import.ts'
import { overlapping } from '../rules/overlap.ts'
import type { Point } from '../rules/ring.ts'
import type { ImportedGrid } from '../shapes/acts.ts'
import type { GridImport } from '../shapes/imports.ts'
import { changeGrids } from './change.ts'

// The package's types put one default more around it than Node does.
const gcoord = packaged as unknown as typeof packaged.default
const SYSTEM = { 'GCJ-02': gcoord.GCJ02, 'BD-09': gcoord.BD09 } as const

/**
 * Takes in a county's own boundaries: per village one change that draws all of its grids anew. What came in GCJ-02 or
 * BD-09 is stored in WGS-84, beside it as it was given. All or nothing.
 * @throws Problem `geojson.*` 422, `grid.not-tiled` 422 with the place
 */
export async function importGrids(context: GridContext, { id, geojson, crs, ...rest }: GridImport) {
  requireGrids(context.actor, 'change')
  const { grids, faults, turned } = gridsInFile(geojson, context.county)
  const foreign = grids.filter(({ village }) => !contains(context.scope, village))
  requireSound([...faults, ...foreign.map(({ n }) => ({ n, kind: 'reach' as const }))])
  const drawn = grids.map((grid) => ({ village: grid.village, grid: storedOf(grid, crs) }))
  const villages = [...new Set(drawn.map(({ village }) => village))].sort()
  if (!rest.draft)
    requireTiled(overlapping(drawn.map(({ village, grid }) => ({ code: grid.code ?? village, ring: grid.ring }))))
  const done = []
  for (const village of villages) {
    const act = {
      verb: 'imported' as const,
      crs: crs === 'CGCS2000' ? ('WGS-84' as const) : crs,
      grids: drawn.filter((one) => one.village === village).map(({ grid }) => grid),
    }
    done.push(await changeGrids(context, village, { ...rest, id: idFor(id, village), act }))
  }
  return {
    id,
    grids: grids.length,
    turned,
    repeated: done.every(({ repeated }) => repeated),
    draft: rest.draft ?? false,
    faults: done.reduce((sum, { violations }) => sum + violations.length, 0),
    villages,
  }
}

/** One file, one id, a change for each village: the same file sent again makes the same changes. */
function idFor(id: string, village: string): string {
  const hex = sha256(`${id} ${village}`).toString('hex')
  return `${id.slice(0, 14)}7${hex.slice(0, 3)}-a${hex.slice(3, 6)}-${hex.slice(6, 18)}`
}

function storedOf({ code, name, nameEn, kind, ring }: FileGrid, crs: GridImport['crs']): ImportedGrid {
  const own = { ...(code ? { code } : {}), name, nameEn, ...(kind ? { kind } : {}) }
  if (crs !== 'GCJ-02' && crs !== 'BD-09') return { ...own, ring: [...ring] }
  const moved = ring.map(([lon, lat]): Point => {
    const [x, y] = gcoord.transform([lon, lat], SYSTEM[crs], gcoord.WGS84)
    return [round(x), round(y)]
  })
  return { ...own, ring: moved, raw: [...ring] }
}

/** To a centimetre: more is not in the numbers. */
const round = (degrees: number): number => Math.round(degrees * 1e7) / 1e7
