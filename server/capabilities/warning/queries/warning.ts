import type { Selectable } from 'kysely'
import { contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { Warning } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import { requireDesk, turnOf } from '../access.ts'
import type { Heap } from '../schema.ts'
import type { WarningAction } from '../shapes/vocabulary.ts'
import { warningsWithin } from './reach.ts'

export type WarningRow = Selectable<Warning>

/** The warning within reach; outside it 404, as if it did not exist. */
export async function getWarning(context: Context, id: string): Promise<WarningRow> {
  const found = await warningsWithin(context).selectAll('warning').where('warning.id', '=', id).executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

/** The same, held until the transaction ends. */
export async function getWarningForChange(context: Context, id: string): Promise<WarningRow> {
  const found = await warningsWithin(context)
    .selectAll('warning')
    .where('warning.id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

export const actionsOf = (context: Context, id: string): Promise<WarningAction[]> =>
  factsOf(context, 'warning_action', 'warning_id', id)

interface Narrowed {
  place?: string | undefined
  colour?: string | undefined
  rule?: string | undefined
}
type Asked = {
  heap: Heap
  limit: number
  offset?: number | undefined
} & Narrowed

function heapOf(context: Context, heap: Heap, { place, colour, rule }: Narrowed) {
  const own = turnOf(context.actor)
  let query = warningsWithin(context)
  if (place !== undefined)
    query = query.where('warning.village_code', '>=', place).where('warning.village_code', '<', `${place}:`)
  if (colour !== undefined) query = query.where('warning.colour', '=', colour)
  if (rule !== undefined) query = query.where('warning.rule', '=', rule)
  if (heap === 'closed') return query.where('warning.stage', '=', 'verified')
  query = query.where('warning.stage', '<>', 'verified')
  if (heap === 'open' || !own) return query
  query = query.where('warning.turn', '=', own.turn)
  return own.turn === 'village' ? query : query.where('warning.supervisor', '=', own.supervisor)
}

/** Within reach: what waits for the reader, all that is open, red and soonest first, or what is over. */
export async function listWarnings(
  context: Context,
  { heap, limit, offset = 0, ...narrowed }: Asked,
): Promise<WarningRow[]> {
  requireDesk(context.actor)
  const { place } = narrowed
  if (place !== undefined && context.scope !== '-' && !contains(context.scope, place)) return []
  const query = heapOf(context, heap, narrowed).selectAll('warning')
  const ordered =
    heap === 'closed'
      ? query.orderBy('warning.since_at', 'desc')
      : query
          .orderBy((is) => is.fn('array_position', [is.val(['red', 'amber', 'blue']), 'warning.colour']))
          .orderBy('warning.due_on')
  return await ordered.orderBy('warning.id').limit(limit).offset(offset).execute()
}

export async function countWarnings(context: Context, heap: Heap, narrowed: Narrowed = {}): Promise<number> {
  requireDesk(context.actor)
  const { n } = await heapOf(context, heap, narrowed)
    .select((is) => is.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}
