import type { Evidence } from '../shapes/finding.ts'
import type { Told } from '../shapes/live-records.ts'

export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS

/** The first run of at least so many things, in order of time, whose last comes within `span_ms` of its first; then the next. */
export function runsOf<T extends { at_ms: number }>(things: readonly T[], count: number, span_ms: number): T[][] {
  const found: T[][] = []
  for (let i = 0; i + count <= things.length; ) {
    const first = things[i]
    const last = things[i + count - 1]
    if (!first || !last || last.at_ms - first.at_ms > span_ms) {
      i += 1
      continue
    }
    found.push(things.slice(i, i + count))
    // What lies in the same span belongs to the same run: it does not ring again.
    i += count
    while (i < things.length && (things[i]?.at_ms ?? Number.POSITIVE_INFINITY) - first.at_ms <= span_ms) i += 1
  }
  return found
}

export const ofMatter = ({ id, number, title, place, at_ms }: Told & { place: string; at_ms: number }): Evidence => ({
  kind: 'matter',
  id,
  number,
  title,
  place,
  at_ms,
})

/** When the last of a run was there, the numbers of the rule were reached. */
export const endOf = (run: readonly { at_ms: number }[]): number => run.at(-1)?.at_ms ?? 0
