import { contains as reaches } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { requireGrids } from '../access.ts'
import { contains } from '../rules/cut.ts'
import { areaOf, type Point } from '../rules/ring.ts'
import { type OnDuty, postsOn } from './posts.ts'
import { type GridVersion, gridsOn } from './versions.ts'

export interface GridLine {
  code: string
  name: string
  kind: string
  validFrom: string
  area_m2: number
}

interface Moment {
  on: string
  known?: Date | undefined
}

/** The grids of a place on a day as they were known at a moment: the same bytes whenever it is asked again. */
export async function gridReport(context: Context, place: string, { on, known }: Moment): Promise<GridLine[]> {
  requireGrids(context.actor, 'read')
  if (!reaches(context.scope, place)) throw refuse('not-found', 404)
  const grids = await gridsOn(context, place, on, known)
  return grids.map(({ code, name, kind, validFrom, ring }) => ({
    code,
    name,
    kind,
    validFrom,
    area_m2: Math.round(areaOf(ring)),
  }))
}

/** Whose ground a point was on a day, as it was known at a moment, and who worked there then. */
export async function responsibleFor(
  context: Context,
  point: Point,
  { on, known }: Moment,
): Promise<{ grid: Omit<GridVersion, 'ring'> | null; people: OnDuty[] }> {
  requireGrids(context.actor, 'read')
  if (context.scope === '-') throw refuse('not-found', 404)
  const grids = await gridsOn(context, context.scope, on, known)
  const found = grids.find(({ ring }) => contains(ring, point))
  if (!found) return { grid: null, people: [] }
  const { ring: _, ...grid } = found
  return { grid, people: await postsOn(context, grid.code, on) }
}
