import { type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { Alarm, DB } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import { placeWithin, requireAlarms } from '../access.ts'
import type { Heap } from '../schema.ts'
import type { AlarmAction } from '../shapes/vocabulary.ts'

export type AlarmRow = Selectable<Alarm>

/** The alarms of one's territory: the only way in to the table. Row security says the same again. */
function alarmsWithin({ tx, county, actor, scope }: Context): SelectQueryBuilder<DB, 'alarm', object> {
  const all = tx.selectFrom('alarm').where('alarm.county', '=', county)
  if (actor.kind === 'system' || scope === county) return all
  const { from, to } = scope === '-' ? { from: '-', to: '-' } : rangeOf(scope)
  return all.where('alarm.reach_code', '>=', from).where('alarm.reach_code', '<', to)
}

/** The alarm within reach; outside it 404, as if it did not exist. */
export async function getAlarm(context: Context, id: string, hold = false): Promise<AlarmRow> {
  const query = alarmsWithin(context).selectAll('alarm').where('alarm.id', '=', id)
  const found = await (hold ? query.forUpdate() : query).executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

export const actionsOf = (context: Context, id: string): Promise<AlarmAction[]> =>
  factsOf(context, 'alarm_action', 'alarm_id', id)

function heapOf(context: Context, heap: Heap, place: string) {
  const { from, to } = rangeOf(place)
  const under = alarmsWithin(context).where('alarm.place_code', '>=', from).where('alarm.place_code', '<', to)
  if (heap === 'closed') return under.where('alarm.stage', '=', 'closed')
  return heap === 'open' ? under.where('alarm.stage', '<>', 'closed') : under.where('alarm.stage', '=', 'open')
}

interface Asked {
  heap: Heap
  place?: string | undefined
  limit: number
}

const URGENCY = sql`array_position(array['now', 'today', 'watch'], alarm.urgency)`

/** Within reach: what nobody has answered, all that is open, or what is over; the most urgent and oldest first. */
export async function listAlarms(context: Context, { heap, place, limit }: Asked): Promise<AlarmRow[]> {
  requireAlarms(context.actor)
  const query = heapOf(context, heap, placeWithin(context, place)).selectAll('alarm')
  const ordered =
    heap === 'closed' ? query.orderBy('alarm.since_at', 'desc') : query.orderBy(URGENCY).orderBy('alarm.raised_at')
  return await ordered.orderBy('alarm.id').limit(limit).execute()
}

export async function countAlarms(context: Context, heap: Heap, place?: string): Promise<number> {
  requireAlarms(context.actor)
  const { n } = await heapOf(context, heap, placeWithin(context, place))
    .select((is) => is.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}
