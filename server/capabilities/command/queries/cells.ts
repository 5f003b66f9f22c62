import type { MatterContext } from '#capabilities/matter/index.ts'
import {
  type Count,
  countOpen,
  monthOf,
  type OpenCell,
  type Part,
  type Period,
  periodAround,
  readBoard,
} from '#capabilities/statistics/index.ts'
import { levelOf } from '#kernel/place.ts'

export interface OpenIn {
  open: number
  late: number
}

export interface Territory {
  /** The place itself, with what lies in none of its areas. */
  whole: OpenIn
  cells: Map<string, OpenIn>
  /** What became of the running half-year's matters, by area; villages count no months by grid. */
  course: Part[]
  courseOfAll: Count | undefined
  period: Period
}

/** Everything on the map: what is open and overdue now, and how the half-year went. */
export async function readTerritory(
  context: MatterContext,
  place: string,
  areas: readonly string[],
): Promise<Territory> {
  const { calendar } = context.rules
  const digits = areas[0]?.length ?? place.length
  const open = await countOpen(context, { place, digits })
  const cells = new Map<string, OpenIn>(areas.map((area) => [area, { open: 0, late: 0 }]))
  const whole = { open: 0, late: 0 }
  for (const cell of open.own) add(whole, cell)
  for (const cell of open.children) add(cells.get(cell.place), cell)
  const period = periodAround('half', monthOf(calendar, context.now))
  const counted = areas.length > 0 && levelOf(place) !== 'village'
  const board = counted ? await readBoard(context, { place, children: areas, months: period }) : undefined
  return { whole, cells, course: board?.children ?? [], courseOfAll: board?.whole, period }
}

function add(sum: OpenIn | undefined, { open, late }: OpenCell): void {
  if (!sum) return
  sum.open += open
  sum.late += late
}
