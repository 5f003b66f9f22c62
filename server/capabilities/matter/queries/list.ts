import type { Context } from '#platform/context.ts'
import { requireDesk } from '../access.ts'
import type { Outcome, State } from '../rules/index.ts'
import { readCursor, writeCursor } from './page-cursor.ts'
import { mattersWithin } from './reach.ts'

/** The heaps on a desk; counted for the rail, listed in the middle. */
export const QUEUES = [
  'mine',
  'to-accept',
  'overdue',
  'returned',
  'awaiting-resident',
  'paused',
  'reopened',
  'supervised',
  'to-call',
  'open',
  'all',
] as const
export type Queue = (typeof QUEUES)[number]

export interface MatterLine {
  id: string
  number: number
  title: string
  kind: string
  placeCode: string
  state: State
  holder: string
  supervisor: string | null
  reportedAt: Date
  dueAt: Date | null
  stepDueAt: Date | null
  outcome: Outcome | null
  reporters: number
  reopened: number
  returned: number
  urged: number
  escalated: number
}

export interface ListAsk {
  queue: Queue
  /** Place code to look under; the actor's own territory when absent. */
  place?: string | undefined
  kind?: string | undefined
  cursor?: string | undefined
  limit: number
}

export interface MatterList {
  lines: MatterLine[]
  older?: string
}

const COLUMNS = [
  'matter.id',
  'matter.number',
  'matter.title',
  'matter.kind',
  'matter.place_code as placeCode',
  'matter.holder',
  'matter.supervisor',
  'matter.reported_at as reportedAt',
  'matter.due_at as dueAt',
  'matter.step_due_at as stepDueAt',
  'matter.reporters',
  'matter.reopened',
  'matter.returned',
  'matter.urged',
  'matter.escalated',
  'matter.state',
  'matter.outcome',
] as const

/** One heap of the desk, newest report first; what hurts most is sorted by the page from `dueAt`. */
export async function listMatters(context: Context, ask: ListAsk): Promise<MatterList> {
  requireDesk(context.actor, 'list')
  const cursor = readCursor(ask.cursor)
  let query = queued(context, ask.queue).select(COLUMNS)
  if (ask.place !== undefined)
    query = query.where('matter.place_code', '>=', ask.place).where('matter.place_code', '<', `${ask.place}:`)
  if (ask.kind !== undefined) query = query.where('matter.kind', '=', ask.kind)
  if (cursor) {
    query = query.where((is) =>
      is.or([
        is('matter.reported_at', '<', cursor.at),
        is.and([is('matter.reported_at', '=', cursor.at), is('matter.id', '<', cursor.id)]),
      ]),
    )
  }
  const rows = await query
    .orderBy('matter.reported_at', 'desc')
    .orderBy('matter.id', 'desc')
    .limit(ask.limit + 1)
    .execute()
  // State and outcome are held to these words by the table's constraints.
  const lines = rows.slice(0, ask.limit) as MatterLine[]
  const last = lines.at(-1)
  return rows.length > ask.limit && last
    ? { lines, older: writeCursor({ at: last.reportedAt, id: last.id }) }
    : { lines }
}

function queued(context: Context, queue: Queue) {
  const { actor, now } = context
  const unit = actor.kind === 'staff' ? actor.unit : '-'
  const all = mattersWithin(context)
  const open = all.where('matter.state', '<>', 'closed')
  const mine = open.where('matter.holder', '=', unit)
  switch (queue) {
    case 'mine':
      return mine.where('matter.state', 'in', ['reported', 'accepted'])
    case 'to-accept':
      return mine.where('matter.state', '=', 'reported')
    case 'overdue':
      return mine.where('matter.state', 'in', ['reported', 'accepted']).where('matter.due_at', '<', now)
    case 'returned':
      return mine.where('matter.returned', '>', 0).where('matter.state', '=', 'reported')
    case 'awaiting-resident':
      return mine.where('matter.state', '=', 'handled')
    case 'paused':
      return mine.where('matter.state', 'in', ['waiting', 'suspended'])
    case 'reopened':
      return mine.where('matter.reopened', '>', 0)
    case 'supervised':
      return open.where('matter.supervisor', '=', unit)
    case 'to-call':
      return open.where('matter.state', '=', 'handled').where('matter.handled_by', '<>', unit)
    case 'open':
      return open
    case 'all':
      return all
  }
}

/** How many lie in each heap. */
export async function countQueues(context: Context, queues: readonly Queue[]): Promise<Partial<Record<Queue, number>>> {
  requireDesk(context.actor, 'list')
  const counts: Partial<Record<Queue, number>> = {}
  for (const queue of queues) {
    const { n } = await queued(context, queue)
      .select((is) => is.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    counts[queue] = n
  }
  return counts
}

/** The lines of these matters, newest first, as far as they are within reach. */
export async function linesOf(context: Context, ids: string[]): Promise<MatterLine[]> {
  if (ids.length === 0) return []
  const rows = await mattersWithin(context)
    .select(COLUMNS)
    .where('matter.id', 'in', ids)
    .orderBy('matter.reported_at', 'desc')
    .orderBy('matter.id', 'desc')
    .execute()
  return rows as MatterLine[]
}
