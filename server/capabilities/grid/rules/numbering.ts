import { refuse } from '#kernel/problem.ts'
import { middleOf, type Ring } from './ring.ts'

/** Grids whose middles lie this near in longitude stand in one column. */
const COLUMN_DEGREES = 0.002
const NUMBERS_MOST = 999

/** Rings from west to east, in one column from north to south: the order of numbers within one act (DB6101/T 3185-2024). */
export function inOrder<T extends { ring: Ring }>(parts: readonly T[]): T[] {
  return parts
    .map((part) => ({ part, middle: middleOf(part.ring) }))
    .map(({ part, middle }) => ({ part, column: Math.round(middle[0] / COLUMN_DEGREES), lat: middle[1] }))
    .sort((a, b) => a.column - b.column || b.lat - a.lat)
    .map(({ part }) => part)
}

/** The next codes of a village, after every code it ever gave: none is used twice. @throws Problem `grid.numbers-used` 409 */
export function nextCodes(village: string, used: Iterable<string>, count: number): string[] {
  let last = 0
  for (const code of used) if (code.startsWith(village)) last = Math.max(last, Number(code.slice(village.length)))
  if (last + count > NUMBERS_MOST) throw refuse('grid.numbers-used', 409)
  return Array.from({ length: count }, (_, i) => `${village}${String(last + i + 1).padStart(3, '0')}`)
}
