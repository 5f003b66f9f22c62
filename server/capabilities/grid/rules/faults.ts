import { refuse } from '#kernel/problem.ts'
import type { Stand } from './history.ts'
import type { Violation } from './tiling.ts'

const keyOf = ({ kind, codes, at }: Violation): string => `${kind} ${codes.join()} ${at.join()}`

/** Faults that were not there before, each once: what stands wrong already does not keep anybody from mending. */
export function newFaults(before: readonly Stand[], after: readonly Stand[]): Violation[] {
  const known = new Set(before.flatMap(({ violations }) => violations.map(keyOf)))
  const found = after.flatMap(({ violations }) => violations).filter((one) => !known.has(keyOf(one)))
  return [...new Map(found.map((one) => [keyOf(one), one])).values()]
}

/** @throws Problem `grid.not-tiled` 422 with the first place */
export function requireTiled(violations: readonly Violation[]): void {
  const [first] = violations
  if (!first) return
  const [lon, lat] = first.at
  throw refuse('grid.not-tiled', 422, {
    params: {
      kind: first.kind,
      lon: lon.toFixed(5),
      lat: lat.toFixed(5),
      codes: first.codes.slice(0, 4).join(' '),
      faults: violations.length,
    },
  })
}
