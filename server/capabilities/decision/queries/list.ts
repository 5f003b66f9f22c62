import { sql } from 'kysely'
import { contains } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'
import { requireDesk } from '../access.ts'
import type { DecisionRow } from './decision.ts'
import { decisionsWithin } from './reach.ts'

export interface Before {
  at: Date
  id: string
}

/** A village's decisions, newest first: for everybody. */
export async function listPublic(
  { tx, county }: Context,
  asked: { villageCode: string; before?: Before | undefined; limit: number },
): Promise<DecisionRow[]> {
  const { villageCode, before, limit } = asked
  let query = tx
    .selectFrom('decision')
    .selectAll()
    .where('county', '=', county)
    .where('village_code', '=', villageCode)
    .where('stage', '<>', 'dropped')
  if (before) query = query.where(sql<boolean>`(opened_at, id) < (${before.at}, ${before.id})`)
  return await query.orderBy('opened_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

/** How often each was published; absent: not yet. */
export async function revisionsOf({ tx, county }: Context, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('decision_publication')
    .select((is) => ['decision_id', is.fn.max('rev').as('rev')])
    .where('county', '=', county)
    .where('decision_id', 'in', ids)
    .groupBy('decision_id')
    .execute()
  return new Map(rows.map(({ decision_id, rev }) => [decision_id, rev]))
}

export const HEAPS = ['open', 'all'] as const
export type DeskHeap = (typeof HEAPS)[number]

/** The decisions within reach: those with a step to be done first by how long they stand, or all, newest first. */
export async function listDesk(
  context: Context,
  { heap, limit, place }: { heap: DeskHeap; limit: number; place?: string | undefined },
): Promise<DecisionRow[]> {
  requireDesk(context.actor)
  if (place !== undefined && context.scope !== '-' && !contains(context.scope, place)) return []
  let query = decisionsWithin(context).selectAll('decision')
  if (place !== undefined)
    query = query.where('decision.village_code', '>=', place).where('decision.village_code', '<', `${place}:`)
  query =
    heap === 'open'
      ? query.where('decision.next', 'is not', null).orderBy('decision.since_at')
      : query.orderBy('decision.opened_at', 'desc')
  return await query.orderBy('decision.id').limit(limit).execute()
}
