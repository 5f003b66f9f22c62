import { rangeOf } from '#kernel/place.ts'
import type { WarningContext } from '../../context.ts'

/** One place's records are read at a time: a town by the job, a village by somebody who asks. */
export interface Gathering {
  context: WarningContext
  county: string
  from: string
  to: string
  dayOf: (at: Date) => string
  dayOr: (at: Date | null) => string | undefined
}

export function gatheringOf(context: WarningContext, place: string): Gathering {
  const { county, warnings } = context
  const dayOf = (at: Date) => warnings.dayOf(at.getTime())
  const dayOr = (at: Date | null) => (at === null ? undefined : dayOf(at))
  return { context, county, ...rangeOf(place), dayOf, dayOr }
}

/** What was read, village by village. */
export type ByVillage<T> = Map<string, T[]>

export function byVillage<Row extends { village_code: string }, T>(
  rows: readonly Row[],
  recordOf: (row: Row) => T,
): ByVillage<T> {
  const all: ByVillage<T> = new Map()
  for (const row of rows) {
    const own = all.get(row.village_code)
    if (own) own.push(recordOf(row))
    else all.set(row.village_code, [recordOf(row)])
  }
  return all
}
