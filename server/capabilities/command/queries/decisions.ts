import { listMatters, type MatterContext, type MatterLine } from '#capabilities/matter/index.ts'
import { addWorkMinutes } from '#kernel/calendar.ts'

/** As many as one screen holds and one person can take in. */
const DECISIONS = 7

export interface Decisions {
  lines: MatterLine[]
  /** Not overdue yet, but due before the county's "soon" is over. */
  soon: number
}

export const pressesAt = ({ dueAt, stepDueAt }: Pick<MatterLine, 'dueAt' | 'stepDueAt'>): Date | undefined =>
  [dueAt, stepDueAt].filter((at) => at !== null).sort((a, b) => a.getTime() - b.getTime())[0]

/**
 * What people must decide now: first what was escalated to this very unit, then what is overdue longest, then what is
 * due soonest. What has time left is not shown.
 */
export async function readDecisions(context: MatterContext, place: string): Promise<Decisions> {
  const { rules, now } = context
  const soon_minutes = rules.commonOf(now.getTime()).soon_minutes
  const soonEnds = new Date(addWorkMinutes(rules.calendar, now.getTime(), soon_minutes))
  const { lines: ours } = await listMatters(context, { queue: 'supervised', place, limit: DECISIONS })
  const { lines: open } = await listMatters(context, { queue: 'open', place, limit: DECISIONS * 2 })
  const pressing = open.filter((line) => (pressesAt(line) ?? soonEnds) < soonEnds)
  const first = ours.filter((line) => (pressesAt(line) ?? now) < now)
  const known = new Set(first.map(({ id }) => id))
  const lines = [...first, ...pressing.filter(({ id }) => !known.has(id))].slice(0, DECISIONS)
  return { lines, soon: lines.filter((line) => (pressesAt(line) ?? now) >= now).length }
}
