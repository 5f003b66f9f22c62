import type { Selectable } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { Decision } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import { getPublicThing, getThing } from '#platform/facts/things.ts'
import type { DecisionContext, Procedure } from '../context.ts'
import type { DecisionAction } from '../rules/index.ts'

export type DecisionRow = Selectable<Decision>

/** The decision within reach; outside it 404, as if it did not exist. */
export const getDecision = (context: Context, id: string): Promise<DecisionRow> => getThing(context, 'decision', id)

/** The same, held until the transaction ends. */
export const getDecisionForChange = (context: Context, id: string): Promise<DecisionRow> =>
  getThing(context, 'decision', id, true)

/** The one of this village, for everybody. @throws Problem `not-found` 404 */
export const getPublicDecision = (context: Context, village: string, id: string): Promise<DecisionRow> =>
  getPublicThing(context, 'decision', village, id)

export const actionsOf = (context: Context, decisionId: string): Promise<DecisionAction[]> =>
  factsOf(context, 'decision_action', 'decision_id', decisionId)

/** The procedure under which it was opened. @throws Problem `decision.no-procedure` 422 */
export function procedureOf({ rules }: DecisionContext, row: Pick<DecisionRow, 'kind' | 'opened_at'>): Procedure {
  const found = rules.procedureOn(row.kind, rules.dayOf(row.opened_at.getTime()))
  if (!found) throw refuse('decision.no-procedure', 422, { field: 'kind' })
  return found
}
