import { groupedBy } from '#kernel/group.ts'

/** A matter as a contest sees it: what happened to it, never who worked how much. */
export interface Outcome {
  id: string
  unit: string
  /** The matter that it was split from, or its own id. */
  root: string
  kind: string
  looks: boolean
  /** Reported by whoever is concerned, not taken down or found by the unit's own staff. */
  byResident: boolean
  outcome: 'solved' | 'partly' | 'no-answer' | 'withdrawn' | 'merged' | null
  /** Somebody who did not do the work said how it went. */
  confirmed: boolean
  reopened: number
  inTime: boolean
  /** An extension was granted, or it was suspended: no longer in the time that the law or the county gave. */
  stretched: boolean
  /** Merged into a matter of the same kind that was open when this was reported: the same thing, told twice. */
  sameAsOther: boolean
}

export type UnitFigures = Record<string, Record<string, [number, number]>>

/** One thing that a resident reported, with all its parts: what it counts as, and everything that speaks against it. */
export interface Judged<O extends Outcome = Outcome> {
  first: O
  settled: boolean
  inTime: boolean
  against: readonly Against[]
}
export type Against =
  | 'open'
  | 'partly'
  | 'no-answer'
  | 'withdrawn'
  | 'merged'
  | 'unheard'
  | 'reopened'
  | 'late'
  | 'stretched'

function againstOf(part: Outcome): Against[] {
  const { outcome } = part
  const ended: Against[] = outcome === null ? ['open'] : outcome === 'solved' ? [] : [outcome]
  return [
    ...ended,
    ...(outcome !== null && !part.confirmed ? (['unheard'] as const) : []),
    ...(part.reopened > 0 ? (['reopened'] as const) : []),
    ...(outcome !== null && !part.inTime ? (['late'] as const) : []),
    ...(part.stretched ? (['stretched'] as const) : []),
  ]
}

/** Each thing that a resident reported, once, in the place where it arose. */
export function judgedOf<O extends Outcome>(outcomes: readonly O[]): Judged<O>[] {
  return groupedBy(outcomes, ({ root }) => root).flatMap((parts) => {
    const first = parts.find(({ id, root }) => id === root) ?? parts[0]
    if (!first?.byResident || parts.every(({ sameAsOther }) => sameAsOther)) return []
    const kept = parts.every((one) => one.confirmed && one.reopened === 0)
    return {
      first,
      settled: kept && parts.every(({ outcome }) => outcome === 'solved'),
      inTime:
        kept &&
        parts.every(
          ({ inTime, stretched, outcome }) => inTime && !stretched && (outcome === 'solved' || outcome === 'partly'),
        ),
      against: [...new Set(parts.flatMap(againstOf))],
    }
  })
}

/**
 * Each thing counts as good only by what residents or an independent caller said of all its parts. Whatever a unit can do
 * to its own records by itself adds nothing to a numerator and takes nothing from a denominator.
 */
export function countOutcomes(outcomes: readonly Outcome[], units: readonly string[]): UnitFigures {
  const figures: UnitFigures = {}
  for (const key of ['settled', 'looks', 'in-time'])
    figures[key] = Object.fromEntries(units.map((unit): [string, [number, number]] => [unit, [0, 0]]))
  for (const { first, settled, inTime } of judgedOf(outcomes)) {
    add(figures[first.looks ? 'looks' : 'settled']?.[first.unit], settled)
    add(figures['in-time']?.[first.unit], inTime)
  }
  return figures
}

function add(pair: [number, number] | undefined, good: boolean): void {
  if (!pair) return
  pair[1] += 1
  if (good) pair[0] += 1
}
