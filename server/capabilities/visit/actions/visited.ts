import { localDate, startOfLocalDay } from '#kernel/calendar.ts'
import { record } from '#platform/audit/audit.ts'
import type { VisitContext } from '../context.ts'
import { betterOutcome, wasMet } from '../rules/measures.ts'

/** The register knows when somebody was last there, and every open round that lists the household how it went. */
export async function markVisited(
  context: VisitContext,
  householdId: string,
  recordId: string,
  outcome: string,
  day: string,
): Promise<void> {
  const { tx, county, now, rules } = context
  const at = new Date(Math.min(startOfLocalDay(rules.calendar, day) + 12 * 3_600_000, now.getTime()))
  const met = wasMet(outcome)
    ? tx
        .updateTable('household')
        .set({ last_visit_at: at })
        .where('county', '=', county)
        .where('id', '=', householdId)
        .where((is) => is.or([is('last_visit_at', 'is', null), is('last_visit_at', '<', at)]))
        .execute()
    : undefined
  const lists = tx
    .selectFrom('round_household as l')
    .innerJoin('visit_round as r', (on) => on.onRef('r.county', '=', 'l.county').onRef('r.id', '=', 'l.round_id'))
    .select(['l.round_id as roundId', 'l.outcome', 'l.grid_code as gridCode'])
    .where('l.county', '=', county)
    .where('l.household_id', '=', householdId)
    .where('r.begins_on', '<=', day)
    .where('r.due_on', '>=', day)
    .execute()
  const [listed] = await Promise.all([lists, met])
  for (const { roundId, outcome: before } of listed) {
    if (!betterOutcome(before, outcome)) continue
    await tx
      .updateTable('round_household')
      .set({ outcome, record_id: recordId, at })
      .where('county', '=', county)
      .where('round_id', '=', roundId)
      .where('household_id', '=', householdId)
      .execute()
  }
  await record(
    context,
    'household.visited',
    { kind: 'household', id: householdId, ...(listed[0] ? { place: listed[0].gridCode } : {}) },
    { outcome, day: localDate(rules.calendar, at.getTime()) },
  )
}
