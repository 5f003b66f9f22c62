import { sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'
import { requireDesk } from '../access.ts'
import type { Outcome, State } from '../rules/index.ts'
import { HEAPS, type Heap, type Queue } from '../schema.ts'
import { inHeap, NEVER, pressesAt } from './heaps.ts'
import { readCursor, writeCursor } from './page-cursor.ts'
import { mattersWithin } from './reach.ts'

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

export interface ListFilter {
  queue: Queue
  /** Place code to look under; the actor's own territory when absent. */
  place?: string | undefined
  kind?: string | undefined
}

export interface ListAsk extends ListFilter {
  cursor?: string | undefined
  limit: number
}

export interface MatterList {
  lines: MatterLine[]
  /** Cursor of what comes after the last line. */
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

export const pressing = ({ dueAt, stepDueAt }: Pick<MatterLine, 'dueAt' | 'stepDueAt'>): Date | undefined =>
  dueAt && stepDueAt ? (stepDueAt < dueAt ? stepDueAt : dueAt) : (stepDueAt ?? dueAt ?? undefined)

/** One heap of the desk, what hurts most first; everything ever reported, newest first. */
export async function listMatters(context: Context, ask: ListAsk): Promise<MatterList> {
  requireDesk(context.actor, 'list')
  const query = ask.queue === 'all' ? newestFirst(context, ask) : pressingFirst(context, ask)
  const rows = await query.limit(ask.limit + 1).execute()
  // State and outcome are held to these words by the table's constraints.
  const lines = rows.slice(0, ask.limit) as MatterLine[]
  const last = lines.at(-1)
  if (rows.length <= ask.limit || !last) return { lines }
  const at = ask.queue === 'all' ? last.reportedAt : (pressing(last) ?? NEVER)
  return { lines, older: writeCursor({ at, id: last.id }) }
}

/** What the filter leaves of the actor's reach. */
export function filtered(context: Context, { queue, place, kind }: ListFilter) {
  let query = mattersWithin(context)
  if (queue !== 'all') query = query.where(inHeap(context, queue))
  if (place !== undefined) {
    const { from, to } = rangeOf(place)
    query = query.where('matter.place_code', '>=', from).where('matter.place_code', '<', to)
  }
  return kind === undefined ? query : query.where('matter.kind', '=', kind)
}

function newestFirst(context: Context, ask: ListAsk) {
  const cursor = readCursor(ask.cursor)
  const query = filtered(context, ask).select(COLUMNS)
  return (cursor ? query.where(sql<boolean>`(matter.reported_at, matter.id) < (${cursor.at}, ${cursor.id})`) : query)
    .orderBy('matter.reported_at', 'desc')
    .orderBy('matter.id', 'desc')
}

function pressingFirst(context: Context, ask: ListAsk) {
  const cursor = readCursor(ask.cursor)
  const query = filtered(context, ask).select(COLUMNS)
  return (cursor ? query.where(sql<boolean>`(${pressesAt}, matter.id) > (${cursor.at}, ${cursor.id})`) : query)
    .orderBy(pressesAt)
    .orderBy('matter.id')
}

/** Ends of the groups that a desk's list is read in. */
export interface PressBounds {
  today: Date
  soon: Date
}

export interface PressCounts {
  late: number
  today: number
  soon: number
  rest: number
  paused: number
}

/** How many of the filtered list lie in each of its groups. */
export async function countPresses(
  context: Context,
  filter: ListFilter,
  { today, soon }: PressBounds,
): Promise<PressCounts> {
  requireDesk(context.actor, 'list')
  const between = (from: Date | undefined, to: Date) =>
    from === undefined
      ? sql<boolean>`${pressesAt} < ${to}`
      : sql<boolean>`${pressesAt} >= ${from} and ${pressesAt} < ${to}`
  const group = {
    late: between(undefined, context.now),
    today: between(context.now, today),
    soon: between(today, soon),
    rest: between(soon, NEVER),
  }
  const row = await filtered(context, filter)
    .select((is) => [
      ...Object.entries(group).map(([name, within]) => is.fn.countAll<number>().filterWhere(within).as(name)),
      is.fn.countAll<number>().filterWhere(sql<boolean>`${pressesAt} >= ${NEVER}`).as('paused'),
    ])
    .executeTakeFirstOrThrow()
  // One column was asked for each group.
  return row as unknown as PressCounts
}

export type HeapCounts = Record<Heap, number>

/** How many lie in each heap: one look at the open matters. */
export async function countQueues(context: Context): Promise<HeapCounts> {
  requireDesk(context.actor, 'list')
  const row = await mattersWithin(context)
    .where('matter.state', '<>', 'closed')
    .select((is) => HEAPS.map((heap) => is.fn.countAll<number>().filterWhere(inHeap(context, heap)).as(heap)))
    .executeTakeFirstOrThrow()
  // One column was asked for each heap.
  return row as HeapCounts
}

/** The lines of these matters, newest first, as far as they are within reach. */
export async function linesOf(context: Context, ids: string[]): Promise<MatterLine[]> {
  if (ids.length === 0) return []
  const rows = await mattersWithin(context)
    .select(COLUMNS)
    .where('matter.id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('matter.reported_at', 'desc')
    .orderBy('matter.id', 'desc')
    .execute()
  return rows as MatterLine[]
}

/** By the number that is said on the telephone; undefined when it is out of reach. */
export async function findByNumber(context: Context, number: number): Promise<MatterLine | undefined> {
  const found = await mattersWithin(context).select(COLUMNS).where('matter.number', '=', number).executeTakeFirst()
  return found as MatterLine | undefined // As in listMatters.
}
