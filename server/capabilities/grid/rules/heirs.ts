import { contains } from './cut.ts'
import { areaOf, middleOf, type Point } from './ring.ts'
import type { GridState } from './state.ts'

/** The grid that took over most of an ended grid's ground: where its posts and open work go. */
export function heirOf(today: readonly GridState[], ended: GridState | undefined, code: string): string | undefined {
  const named = today.filter(({ supersedes }) => supersedes.includes(code))
  const around = ended ? today.filter(({ ring }) => contains(ring, middleOf(ended.ring))) : []
  const choice = named.length > 0 ? named : around.length > 0 ? around : today
  return [...choice].sort((a, b) => areaOf(b.ring) - areaOf(a.ring) || a.code.localeCompare(b.code))[0]?.code
}

/** The one grid of today for a household: where its door lies if that is known; else where it was, or that grid's heir. */
export function holderOf(
  today: readonly GridState[],
  was: GridState | undefined,
  code: string,
  point: Point | undefined,
): string {
  const around = point && today.find(({ ring }) => contains(ring, point))
  if (around) return around.code
  return today.some((grid) => grid.code === code) ? code : (heirOf(today, was, code) ?? code)
}
