import { sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'
import { requireDesk } from '../access.ts'
import type { Filter } from '../schema.ts'
import type { DisputeRow } from './dispute.ts'
import { disputesWithin } from './reach.ts'

type Disputes = ReturnType<typeof disputesWithin>

const inPlace = (all: Disputes, place: string | undefined): Disputes => {
  if (place === undefined) return all
  const { from, to } = rangeOf(place)
  return all.where('dispute.place_code', '>=', from).where('dispute.place_code', '<', to)
}

function ofPeriod(all: Disputes, { from, to, result }: Filter): Disputes {
  if (from === undefined || to === undefined) return all
  const day = result === 'mediated' ? 'dispute.mediated_on' : 'dispute.received_on'
  const rows = all.where(day, '>=', from).where(day, '<=', to)
  if (result === 'failed') return rows.where('dispute.ended_as', 'in', ['failed', 'refused', 'withdrawn', 'referred'])
  return result === 'open' ? rows.where('dispute.stage', '<>', 'ended').where('dispute.mediated_on', 'is', null) : rows
}

function inHeap(all: Disputes, heap: Filter['heap'], { actor, today }: Context): Disputes {
  if (heap === 'open') return all.where('dispute.stage', '<>', 'ended')
  if (heap === 'ended') return all.where('dispute.stage', '=', 'ended').orderBy('dispute.ended_on', 'desc')
  if (heap === 'performing') return all.where('dispute.stage', '=', 'agreed')
  if (heap === 'mine' && actor.kind === 'staff')
    return all.where('dispute.stage', '<>', 'ended').where(sql<boolean>`dispute.accounts @> array[${actor.id}::uuid]`)
  if (heap !== 'late') return all
  return all.where((is) =>
    is.or([
      is.and([is('dispute.stage', '=', 'mediating'), is('dispute.due_on', '<', today)]),
      is.and([is('dispute.stage', '=', 'agreed'), is('dispute.broken', '=', true)]),
    ]),
  )
}

/** Disputes within reach; a number of the statistics leads to exactly the records that it counts. */
export async function listDisputes(context: Context, filter: Filter, limit: number): Promise<DisputeRow[]> {
  requireDesk(context.actor)
  const { kind, place, ended } = filter
  let rows = inHeap(ofPeriod(inPlace(disputesWithin(context), place), filter), filter.heap, context)
  if (kind !== undefined) rows = rows.where('dispute.kind', '=', kind)
  if (ended !== undefined) rows = rows.where('dispute.ended_as', '=', ended)
  return await rows
    .selectAll('dispute')
    .orderBy(sql`dispute.due_on nulls last`)
    .orderBy('dispute.received_on', 'desc')
    .orderBy('dispute.id')
    .limit(limit)
    .execute()
}
