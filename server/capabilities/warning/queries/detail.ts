import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { mayDo, requireDesk, type Supervisor } from '../access.ts'
import type { GroundedRule, WarningContext } from '../context.ts'
import { openTo } from '../rules/fold.ts'
import { ACTS, type ActResource } from '../schema.ts'
import type { Stage, WarningAction } from '../shapes/vocabulary.ts'
import { actionsOf, getWarning, type WarningRow } from './warning.ts'

export interface Detail {
  row: WarningRow
  rule: GroundedRule
  actions: WarningAction[]
  /** What the reader may do about it now. */
  open: ActResource[]
}

/** A warning with the rule by which it was found. That it was read is recorded: it may be about somebody. */
export async function readWarning(context: WarningContext, id: string): Promise<Detail> {
  requireDesk(context.actor)
  const row = await getWarning(context, id)
  const rule = context.warnings.rule(row.rule, row.rule_from)
  // Versions of rules are never taken away.
  if (!rule) throw refuse('not-found', 404)
  await record(context, 'warning.read', { kind: 'warning', id, place: row.village_code })
  const { stage, supervisor } = row as WarningRow & { stage: Stage; supervisor: Supervisor } // Held to these words by the table's constraints.
  const now = openTo(stage)
  const open = ACTS.filter(
    ({ verb, power }) =>
      now.includes(verb) &&
      mayDo(context.actor, power === 'answer' ? 'answer' : `clear-${supervisor}`, row.village_code),
  ).map(({ resource }) => resource)
  return { row, rule, actions: await actionsOf(context, id), open }
}
