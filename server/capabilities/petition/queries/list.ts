import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { requireDesk } from '../access.ts'
import type { PetitionCounts } from '../rules/index.ts'
import type { PetitionHeap } from '../schema.ts'
import type { PetitionRow } from './petition.ts'
import { petitionsWithin } from './reach.ts'

/** Petitions within reach: what waits for the reader's own unit, what is open, what is or was late, what is over. */
export async function listPetitions(
  context: Context,
  { heap, limit }: { heap: PetitionHeap; limit: number },
): Promise<PetitionRow[]> {
  requireDesk(context.actor)
  const { actor, today } = context
  const unit = actor.kind === 'staff' ? actor.unit : '-'
  let query = petitionsWithin(context).selectAll('petition')
  if (heap === 'ended') query = query.where('petition.stage', '=', 'ended').orderBy('petition.since_at', 'desc')
  if (heap === 'mine') query = query.where('petition.holder', '=', unit)
  if (heap === 'open') query = query.where('petition.stage', '<>', 'ended')
  if (heap === 'late')
    query = query.where((is) =>
      is.or([
        is('petition.lapses', '>', 0),
        is.and([
          is('petition.due_on', '<', today),
          is('petition.stage', 'in', ['registered', 'transferred', 'working']),
        ]),
      ]),
    )
  return await query.orderBy(sql`petition.due_on nulls last`).orderBy('petition.id').limit(limit).execute()
}

/** Counted from the records within reach, registered in a period. */
export async function countPetitions(context: Context, from: string, to: string): Promise<PetitionCounts> {
  requireDesk(context.actor)
  const { today } = context
  const row = await petitionsWithin(context)
    .where('petition.received_on', '>=', from)
    .where('petition.received_on', '<=', to)
    .select([
      sql<number>`count(*)::int`.as('all'),
      sql<number>`count(*) filter (where stage <> 'ended')::int`.as('open'),
      sql<number>`count(*) filter (where stage = 'ended')::int`.as('ended'),
      sql<number>`count(*) filter (where lapses > 0 or (due_on < ${today} and stage in ('registered', 'transferred', 'working')))::int`.as(
        'late',
      ),
      sql<number>`count(*) filter (where basis = 'supported')::int`.as('supported'),
      sql<number>`count(*) filter (where basis = 'explained')::int`.as('explained'),
      sql<number>`count(*) filter (where basis = 'not-supported')::int`.as('notSupported'),
    ])
    .executeTakeFirstOrThrow()
  return row
}
