import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { mayAnswer, requireAlarms } from '../access.ts'
import type { AlarmContext, GroundedRule } from '../context.ts'
import { mayFollow } from '../rules/fold.ts'
import { ACTS, type ActResource } from '../schema.ts'
import type { AlarmAction, Stage } from '../shapes/vocabulary.ts'
import { type AlarmRow, actionsOf, getAlarm } from './alarm.ts'

export interface Detail {
  row: AlarmRow
  rule: GroundedRule
  actions: AlarmAction[]
  /** What the reader may do about it now. */
  open: ActResource[]
}

/** An alarm with the rule by which it rang. That it was read is recorded: its evidence names matters. */
export async function readAlarm(context: AlarmContext, id: string): Promise<Detail> {
  requireAlarms(context.actor)
  const row = await getAlarm(context, id)
  const rule = context.alarms.rule(row.rule, row.rule_from)
  // Versions of rules are never taken away.
  if (!rule) throw refuse('not-found', 404)
  await record(context, 'alarm.read', { kind: 'alarm', id, place: row.place_code })
  const stage = row.stage as Stage // Held to these words by the table's constraint.
  const open = mayAnswer(context.actor) ? ACTS.filter(({ verb }) => mayFollow(stage, verb)) : []
  return { row, rule, actions: await actionsOf(context, id), open: open.map(({ resource }) => resource) }
}
