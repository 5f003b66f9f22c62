import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { DB } from '#platform/db/tables.ts'
import type { Heap } from '../schema.ts'

type Is = ExpressionBuilder<DB, 'matter'>
type Condition = Expression<SqlBool>

/** Nothing presses: the clock stands still. Sorts behind everything that has a due time. */
export const NEVER = new Date('9999-12-31T00:00:00Z')
/** When the matter hurts next: it must be accepted, or handled, by then. */
export const pressesAt = sql<Date>`coalesce(least(matter.due_at, matter.step_due_at), ${NEVER})`

const overdue = ({ now }: Context): Condition[] => [sql<boolean>`${pressesAt} < ${now}`]

/** What an open matter must be to lie in the heap; one definition for the list and for the count. */
const CONDITIONS: Record<Heap, (is: Is, unit: string, context: Context) => Condition[]> = {
  mine: (is, unit) => [is('matter.holder', '=', unit), is('matter.state', 'in', ['reported', 'accepted'])],
  'to-accept': (is, unit) => [is('matter.holder', '=', unit), is('matter.state', '=', 'reported')],
  overdue: (is, unit, context) => [is('matter.holder', '=', unit), ...overdue(context)],
  returned: (is, unit) => [
    is('matter.holder', '=', unit),
    is('matter.state', '=', 'reported'),
    is('matter.returned', '>', 0),
  ],
  'awaiting-resident': (is, unit) => [is('matter.holder', '=', unit), is('matter.state', '=', 'handled')],
  paused: (is, unit) => [is('matter.holder', '=', unit), is('matter.state', 'in', ['waiting', 'suspended'])],
  reopened: (is, unit) => [is('matter.holder', '=', unit), is('matter.reopened', '>', 0)],
  supervised: (is, unit) => [is('matter.supervisor', '=', unit)],
  'to-call': (is, unit) => [is('matter.state', '=', 'handled'), is('matter.handled_by', '<>', unit)],
  open: () => [],
  'open-overdue': (_is, _unit, context) => overdue(context),
}

export function inHeap(context: Context, heap: Heap): (is: Is) => Condition {
  const unit = context.actor.kind === 'staff' ? context.actor.unit : '-'
  return (is) => is.and([is('matter.state', '<>', 'closed'), ...CONDITIONS[heap](is, unit, context)])
}
