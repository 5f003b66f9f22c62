import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { factColumns } from '#platform/facts/row.ts'
import { MATTER_CHANGED, type MatterContext } from '../context.ts'
import {
  finalDue,
  isPaused,
  type MatterAction,
  type MatterState,
  measureChanges,
  measuresOf,
  stepDue,
  wakeAt,
} from '../rules/index.ts'

const time = (at_ms: number | undefined): Date | null => (at_ms === undefined ? null : new Date(at_ms))

/** The folded columns of the matter's row; all of them can be computed again from the actions. */
export function columnsOf(context: Pick<MatterContext, 'now' | 'rules'>, matter: MatterState) {
  const now_ms = context.now.getTime()
  const open = matter.state !== 'closed'
  const due = open && !isPaused(matter) ? finalDue(matter, now_ms, context.rules) : undefined
  return {
    state: matter.state,
    kind: matter.kind,
    holder: matter.holder,
    lead: matter.lead ?? null,
    co_units: matter.coUnits,
    supervisor: matter.supervisor ?? null,
    handled_by: matter.handledBy ?? null,
    accepted_at: time(matter.accepted_ms),
    handled_at: time(matter.handled_ms),
    closed_at: time(matter.closed_ms),
    due_at: time(due),
    step_due_at: time(stepDue(matter, context.rules)),
    wake_at: time(wakeAt(matter, now_ms, context.rules)),
    outcome: matter.outcome ?? null,
    satisfaction: matter.satisfaction ?? null,
    say_by: matter.sayBy ?? null,
    merged_into: matter.mergedInto ?? null,
    split_from: matter.splitFrom ?? null,
    reopened: matter.reopened,
    returned: matter.returned,
    urged: matter.urged,
    escalated: matter.escalations_ms.length,
    reporters: matter.reporters,
    version: matter.version,
  }
}

export async function insertAction(
  context: Context,
  matterId: string,
  seq: number,
  action: MatterAction,
  bodyHash: Buffer | null,
): Promise<void> {
  await context.tx
    .insertInto('matter_action')
    .values({
      county: context.county,
      matter_id: matterId,
      seq,
      ...factColumns(action, bodyHash),
    })
    .execute()
}

interface Counted {
  villageCode: string
  start_ms: number
}

/** Appends what the action changed in the counts; a job folds the lines in, so that busy rows are not fought over. */
export async function insertCounts(
  context: MatterContext,
  of: Counted,
  before: MatterState | undefined,
  after: MatterState,
): Promise<void> {
  const { rules, now } = context
  const now_ms = now.getTime()
  const month = context.rules.monthOf(of.start_ms)
  const lines = [
    ...(before && before.kind !== after.kind
      ? measureChanges(measuresOf(before, now_ms, rules), {}).map((line) => [before.kind, ...line] as const)
      : []),
    ...measureChanges(
      before && before.kind === after.kind ? measuresOf(before, now_ms, rules) : {},
      measuresOf(after, now_ms, rules),
    ).map((line) => [after.kind, ...line] as const),
  ]
  if (lines.length === 0) return
  const rows = lines.map(([kind, measure, n]) => ({
    county: context.county,
    village_code: of.villageCode,
    month,
    kind,
    measure,
    n,
  }))
  await context.tx.insertInto('matter_count_delta').values(rows).execute()
}

/** Who has a part in it now: a department reaches nothing else. Past holders keep sight of what they handled. */
export async function upsertUnits(
  context: Context,
  matterId: string,
  placeCode: string,
  before: MatterState | undefined,
  after: MatterState,
): Promise<void> {
  const now = new Set([after.holder, ...after.coUnits, ...(after.supervisor ? [after.supervisor] : [])])
  const was = new Set(
    before ? [before.holder, ...before.coUnits, ...(before.supervisor ? [before.supervisor] : [])] : [],
  )
  const joining = [...now]
    .filter((unit) => !was.has(unit))
    .map((unit) => ({ unit, part: unit === after.holder ? 'holder' : 'co-unit' }))
  const leaving = [...was].filter((unit) => !now.has(unit)).map((unit) => ({ unit, part: 'past' }))
  const rows = [...joining, ...leaving]
  if (rows.length === 0) return
  const [units, parts] = [rows.map((row) => row.unit), rows.map((row) => row.part)]
  await sql`select keep_matter_units(${context.county}, ${matterId}, ${placeCode}, ${units}::text[], ${parts}::text[],
    ${context.now})`.execute(context.tx)
}

/** Tells the open screens; whoever misses it sees the change at the next look. */
export async function announce(
  context: Context,
  matterId: string,
  placeCode: string,
  units: (string | null | undefined)[],
): Promise<void> {
  const message = JSON.stringify({ id: matterId, place: placeCode, units: [...new Set(units.filter(Boolean))] })
  await sql`select pg_notify(${MATTER_CHANGED}, ${message})`.execute(context.tx)
}
