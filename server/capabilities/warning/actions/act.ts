import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor, factColumns } from '#platform/facts/row.ts'
import { storeFold } from '#platform/facts/store.ts'
import { requireMay, type Supervisor } from '../access.ts'
import type { WarningContext } from '../context.ts'
import { actionsOf, getWarningForChange } from '../queries/warning.ts'
import { applied, folded } from '../rules/fold.ts'
import { ACTS, type ActBody, type ActVerb } from '../schema.ts'
import type { WarningAction, WarningState } from '../shapes/vocabulary.ts'
import { columnsOf } from './store.ts'

export interface Acted {
  id: string
  state: WarningState
  /** True when this id had been done before with the same content: nothing was done again. */
  repeated: boolean
}

/** The village explains or puts right; the office that the rule names clears it or gives it back. Nobody does both. */
export async function actOnWarning(context: WarningContext, id: string, verb: ActVerb, body: ActBody): Promise<Acted> {
  const { tx, county, actor, now, today } = context
  const row = await getWarningForChange(context, id)
  const state = folded(await actionsOf(context, id))
  const { id: actionId, seen, ...data } = body
  const hash = canonicalHash({ warning: id, verb, ...data })
  if (await wasDone(context, 'warning_action', actionId, hash)) return { id, state, repeated: true }
  const answers = ACTS.some((one) => one.verb === verb && one.power === 'answer')
  // Held to these words by the table's constraint.
  requireMay(actor, answers ? 'answer' : `clear-${row.supervisor as Supervisor}`, row.village_code)
  if (seen !== state.version) throw refuse('warning.changed', 409)
  if (data.dueOn !== undefined && data.dueOn < today) throw refuse('warning.past-day', 422, { field: 'dueOn' })
  const action: WarningAction = { id: actionId, verb, at_ms: now.getTime(), by: byActor(context), data }
  const after = applied(state, action)
  await tx
    .insertInto('warning_action')
    .values({
      county,
      warning_id: id,
      village_code: row.village_code,
      seq: after.version,
      ...factColumns(action, hash),
    })
    .execute()
  await storeFold(context, 'warning', id, columnsOf(after))
  await record(context, `warning.${verb}`, { kind: 'warning', id, place: row.village_code }, { action: actionId })
  return { id, state: after, repeated: false }
}
