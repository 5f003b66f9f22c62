import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { requireDesk } from '../access.ts'
import { filtered, type ListFilter } from './list.ts'

const COLUMNS = [
  'matter.id',
  'matter.number',
  'matter.title',
  'matter.text',
  'matter.kind',
  'matter.place_code as placeCode',
  'matter.place_text as placeText',
  'matter.state',
  'matter.holder',
  'matter.supervisor',
  'matter.handled_by as handledBy',
  'matter.reported_at as reportedAt',
  'matter.due_at as dueAt',
  'matter.handled_at as handledAt',
  'matter.closed_at as closedAt',
  'matter.outcome',
  'matter.satisfaction',
  'matter.reporters',
  'matter.reopened',
  'matter.returned',
  'matter.urged',
  'matter.escalated',
] as const

const PAGE = 1_000

/** A matter as it leaves the platform: nothing of who reported it. */
export type ExportedMatter = Awaited<ReturnType<typeof pageOf>>[number]

export interface Export {
  /** How many rows go out. */
  rows: number
  /** True when there were more than the county lets out at once. */
  cut: boolean
}

/** What an export will hold, written down before the first row leaves. */
export async function openExport(context: Context, filter: ListFilter, most: number, form: string): Promise<Export> {
  requireDesk(context.actor, 'list')
  const counted = filtered(context, filter)
    .select('matter.id')
    .limit(most + 1)
  const { n } = await context.tx
    .selectFrom(counted.as('counted'))
    .select((is) => is.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const rows = Math.min(n, most)
  const place = filter.place ?? (context.scope === '-' ? undefined : context.scope)
  await record(
    context,
    'matter.exported',
    { kind: 'matter', id: 'list', ...(place === undefined ? {} : { place }) },
    { rows, queue: filter.queue, form, ...(filter.kind === undefined ? {} : { kind: filter.kind }) },
  )
  return { rows, cut: n > most }
}

const pageOf = (context: Context, filter: ListFilter, limit: number, after: { at: Date; id: string } | undefined) => {
  const query = filtered(context, filter).select(COLUMNS)
  return (
    after
      ? query.where((is) => is(is.refTuple('matter.reported_at', 'matter.id'), '<', is.tuple(after.at, after.id)))
      : query
  )
    .orderBy('matter.reported_at', 'desc')
    .orderBy('matter.id', 'desc')
    .limit(limit)
    .execute()
}

/** The rows page by page, each page its own short transaction: a slow reader holds none open. */
export async function* exportedPages(
  act: <T>(work: (context: Context) => Promise<T>) => Promise<T>,
  filter: ListFilter,
  rows: number,
): AsyncGenerator<ExportedMatter[]> {
  let left = rows
  let after: { at: Date; id: string } | undefined
  while (left > 0) {
    const page = await act((context) => pageOf(context, filter, Math.min(left, PAGE), after))
    const last = page.at(-1)
    if (!last) return
    yield page
    left -= page.length
    after = { at: last.reportedAt, id: last.id }
  }
}
