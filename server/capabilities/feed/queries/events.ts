import type { Selectable } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { FeedEvent } from '#platform/db/tables.ts'
import type { Partner } from '../context.ts'
import type { EventState } from '../shapes/vocabulary.ts'

export type EventRow = Selectable<FeedEvent>

/** Every event that carried this number of the partner: more than one only when their contents differ. */
export const eventsOf = (
  { tx, county }: Context,
  partner: string,
  { source, id }: { source: string; id: string },
): Promise<EventRow[]> =>
  tx
    .selectFrom('feed_event')
    .selectAll()
    .where('county', '=', county)
    .where('partner', '=', partner)
    .where('source', '=', source)
    .where('event_id', '=', id)
    .orderBy('received_at')
    .orderBy('id')
    .execute()

export async function getEventForChange({ tx, county }: Context, partner: string, id: string): Promise<EventRow> {
  const found = await tx
    .selectFrom('feed_event')
    .selectAll()
    .where('county', '=', county)
    .where('partner', '=', partner)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

const lines = ({ tx, county }: Context, partner: string) =>
  tx
    .selectFrom('feed_event')
    .select([
      'id',
      'source',
      'event_id as number',
      'event_type as type',
      'way',
      'received_at as receivedAt',
      'state',
      'reason',
      'field',
      'value',
      'target_kind as targetKind',
      'target_id as targetId',
    ])
    .where('county', '=', county)
    .where('partner', '=', partner)

type Line = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number]
export type EventLine = Omit<Line, 'state'> & { state: EventState }
// The table holds the state to its words.
const lineOf = (row: Line): EventLine => ({ ...row, state: row.state as EventState })

/** What waits, the longest first: nothing of it may be forgotten. */
export const deadEvents = async (context: Context, partner: string, limit: number): Promise<EventLine[]> =>
  (await lines(context, partner).where('state', '=', 'dead').orderBy('received_at').limit(limit).execute()).map(lineOf)

export const newestEvents = async (context: Context, partner: string, limit: number): Promise<EventLine[]> =>
  (await lines(context, partner).orderBy('received_at', 'desc').orderBy('id').limit(limit).execute()).map(lineOf)

const DAY_MS = 86_400_000
const EARLY_MOST = 200

/** What spoke of something that had not come yet, within the last day: it may have come meanwhile. */
export async function cameTooEarly({ tx, county, now }: Context, partners: readonly Partner[]) {
  const rows = await tx
    .selectFrom('feed_event')
    .select(['id', 'partner'])
    .where('county', '=', county)
    .where('state', '=', 'dead')
    .where('reason', '=', 'incident.unknown')
    .where('received_at', '>', new Date(now.getTime() - DAY_MS))
    .orderBy('received_at')
    .limit(EARLY_MOST)
    .execute()
  return rows.flatMap(({ id, partner: key }) => {
    const partner = partners.find((one) => one.key === key)
    return partner ? [{ id, partner }] : []
  })
}
