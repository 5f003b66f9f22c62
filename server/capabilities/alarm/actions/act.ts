import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor, factColumns } from '#platform/facts/row.ts'
import { storeFold } from '#platform/facts/store.ts'
import { requireAlarms } from '../access.ts'
import { actionsOf, getAlarm } from '../queries/alarm.ts'
import { applied, folded } from '../rules/fold.ts'
import type { ActBody, ActVerb } from '../schema.ts'
import type { AlarmAction, AlarmState } from '../shapes/vocabulary.ts'
import { columnsOf } from './store.ts'

export interface Acted {
  id: string
  state: AlarmState
  /** True when this id had been done before with the same content: nothing was done again. */
  repeated: boolean
}

/** Somebody says that an alarm was seen, or ends it with a reason. */
export async function actOnAlarm(context: Context, id: string, verb: ActVerb, body: ActBody): Promise<Acted> {
  const { tx, county, now } = context
  requireAlarms(context.actor)
  await getAlarm(context, id)
  // Reach first, then power: row security shows no row to be changed to whoever only looks.
  requireAlarms(context.actor, 'answer')
  const row = await getAlarm(context, id, true)
  const state = folded(await actionsOf(context, id))
  const { id: actionId, seen, ...data } = body
  const hash = canonicalHash({ alarm: id, verb, ...data })
  if (await wasDone(context, 'alarm_action', actionId, hash)) return { id, state, repeated: true }
  if (seen !== state.version) throw refuse('alarm.changed', 409)
  const action: AlarmAction = { id: actionId, verb, at_ms: now.getTime(), by: byActor(context), data }
  const after = applied(state, action)
  const { reach_code } = row
  await tx
    .insertInto('alarm_action')
    .values({ county, alarm_id: id, reach_code, seq: after.version, ...factColumns(action, hash) })
    .execute()
  await storeFold(context, 'alarm', id, columnsOf(after))
  await record(context, `alarm.${verb}`, { kind: 'alarm', id, place: row.place_code }, { action: actionId })
  return { id, state: after, repeated: false }
}
