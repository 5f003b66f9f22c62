import type { Lattice } from './lattice.ts'

/** Cells this near in longitude count as one column when grids are numbered. */
const COLUMN_CELLS = 8

/**
 * Old name → 15-digit code for the parts of one village: 001 is the westernmost; where two lie in one column, the
 * northern comes first (DB6101/T 3185-2024).
 */
export function numbered(
  lattice: Lattice,
  labels: readonly string[],
  cells: Int32Array,
  village: string,
): Map<string, string> {
  const sums = new Map<string, { x: number; y: number; n: number }>()
  for (const cell of cells) {
    const label = labels[cell] ?? ''
    const sum = sums.get(label) ?? { x: 0, y: 0, n: 0 }
    sum.x += cell % lattice.width
    sum.y += Math.floor(cell / lattice.width)
    sum.n += 1
    sums.set(label, sum)
  }
  const middles = [...sums].map(([label, { x, y, n }]) => ({
    label,
    column: Math.round(x / n / COLUMN_CELLS),
    y: y / n,
  }))
  middles.sort((a, b) => a.column - b.column || a.y - b.y)
  return new Map(middles.map(({ label }, i) => [label, `${village}${String(i + 1).padStart(3, '0')}`]))
}
