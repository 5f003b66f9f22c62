import { type MatterContext, openAsOf } from '#capabilities/matter/index.ts'
import { startOfLocalDay } from '#kernel/calendar.ts'
import type { OpenIn } from './cells.ts'

const DAY_MS = 86_400_000
const KEPT_MOST = 60

export interface Past {
  whole: OpenIn
  cells: Map<string, OpenIn>
}

/** The end of the local day so many days before today. */
export const endOfDayBefore = ({ rules, now }: MatterContext, back: number): Date =>
  new Date(startOfLocalDay(rules.calendar, now.getTime()) - (back - 1) * DAY_MS)

const kept = new WeakMap<object, Map<string, Past>>()

/** Folded from facts, which for a day that is over never change: kept, beside the rules that they were folded by. */
export async function readPast(
  context: MatterContext,
  place: string,
  areas: readonly string[],
  at: Date,
): Promise<Past> {
  const { rules, county } = context
  const days = kept.get(rules) ?? new Map<string, Past>()
  kept.set(rules, days)
  const key = `${county} ${place} ${areas.length} ${at.getTime()}`
  const found = days.get(key)
  if (found) return found
  const digits = areas[0]?.length ?? place.length
  const past: Past = { whole: { open: 0, late: 0 }, cells: new Map(areas.map((area) => [area, { open: 0, late: 0 }])) }
  for (const { placeCode, late } of await openAsOf(context, place, at))
    for (const sum of [past.whole, past.cells.get(placeCode.slice(0, digits))])
      if (sum) {
        sum.open += 1
        sum.late += late ? 1 : 0
      }
  const [oldest] = days.keys()
  if (days.size >= KEPT_MOST && oldest !== undefined) days.delete(oldest)
  days.set(key, past)
  return past
}
