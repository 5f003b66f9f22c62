import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { HOLDS, requireDesk, requireMay } from '../access.ts'
import type { CatalogueItem, DisclosureContext } from '../context.ts'
import {
  type Content,
  type DisclosureAction,
  type DisclosureState,
  type Fault,
  faultsOf,
  folded,
  previousPeriod,
  yearBefore,
} from '../rules/index.ts'
import {
  contentsOf,
  courseOf,
  type DisclosureRow,
  findDraft,
  getDisclosure,
  itemOf,
  requireCourse,
} from './disclosure.ts'
import { type DueLine, dueLine } from './due.ts'
import { disclosuresWithin } from './reach.ts'

export const HEAPS = ['mine', 'late', 'soon', 'review', 'published', 'all'] as const
export type Heap = (typeof HEAPS)[number]

const DAY_MS = 86_400_000
const SOON_DAYS = 31

function heaped(context: Context, heap: Heap) {
  const { actor, now } = context
  const all = disclosuresWithin(context)
  const open = all.where('first_published_at', 'is', null)
  const side = actor.kind === 'staff' && actor.role === 'supervision-member' ? 'committee' : 'village'
  switch (heap) {
    case 'mine':
      return all
        .where('stage', 'in', [...HOLDS[side]])
        .where((is) =>
          is.or([is('due_at', '<', new Date(now.getTime() + SOON_DAYS * DAY_MS)), is('stage', '<>', 'due')]),
        )
    case 'late':
      return open.where('due_at', '<', now)
    case 'soon':
      return open.where('due_at', '>=', now).where('due_at', '<', new Date(now.getTime() + SOON_DAYS * DAY_MS))
    case 'review':
      return all.where('stage', '=', 'submitted')
    case 'published':
      return all.where('public_rev', 'is not', null)
    case 'all':
      return all
  }
}

/** One heap of the desk, what hurts most first; published ones newest first. */
export async function listHeap(
  context: DisclosureContext,
  heap: Heap,
  limit: number,
  village?: string,
): Promise<DueLine[]> {
  requireDesk(context.actor, 'list')
  let query = heaped(context, heap).selectAll('disclosure')
  if (village !== undefined)
    query = query.where('village_code', '>=', village).where('village_code', '<', `${village}:`)
  const sorted =
    heap === 'published' || heap === 'all'
      ? query.orderBy(sql`coalesce(published_at, due_at)`, 'desc').orderBy('id')
      : query.orderBy('due_at').orderBy('village_code').orderBy('item')
  return (await sorted.limit(limit).execute()).map((row) => dueLine(context, row))
}

/** How much lies in each heap, for the rail. */
export async function countHeaps(context: DisclosureContext): Promise<Partial<Record<Heap, number>>> {
  const counted: Partial<Record<Heap, number>> = {}
  for (const heap of ['mine', 'late', 'soon', 'review'] as const) {
    const { n } = await heaped(context, heap)
      .select((is) => is.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    counted[heap] = Number(n)
  }
  return counted
}

/** One item on the desk, with everything that its next step needs. */
export interface DeskItem {
  row: DisclosureRow
  line: DueLine
  item: CatalogueItem
  state: DisclosureState
  actions: DisclosureAction[]
  content?: Content
  saves: number
  savedAt?: Date
  /** Of the period before, when it was ever published. */
  lastId?: string
  last?: Content
  yearAgo?: Content
  /** What keeps the draft from going on. */
  faults: Fault[]
}

export async function readDeskItem(context: DisclosureContext, id: string): Promise<DeskItem> {
  requireDesk(context.actor, 'list')
  const row = await getDisclosure(context, id)
  const item = itemOf(context, row)
  const draft = await findDraft(context, id)
  const actions = await courseOf(context, id)
  const [lastKey, yearKey] = [previousPeriod(row.period), yearBefore(row.period)]
  const before = await contentsOf(context, row, [lastKey, yearKey, row.period])
  const content = draft?.content ?? before.get(row.period)
  const [last, yearAgo] = [before.get(lastKey ?? ''), before.get(yearKey ?? '')]
  const lastId = last && (await findPublishedId(context, row, lastKey ?? ''))
  const clocks = context.rules.clocksOn(context.rules.dayOf(context.now.getTime()))
  return {
    row,
    line: dueLine(context, row),
    item,
    state: folded(actions),
    actions,
    saves: draft?.saves ?? 0,
    ...(draft ? { savedAt: draft.savedAt } : {}),
    ...(lastId ? { lastId } : {}),
    ...(content ? { content } : {}),
    ...(last ? { last } : {}),
    ...(yearAgo ? { yearAgo } : {}),
    faults: draft ? faultsOf(item, draft.content, clocks) : [],
  }
}

/** The same for whoever writes it: reach first (404), power second (403). */
export async function readForWriting(context: DisclosureContext, id: string): Promise<DeskItem> {
  const row = await getDisclosure(context, id)
  await requireCourse(context, id)
  requireMay(context.actor, 'draft', row.village_code)
  return await readDeskItem(context, id)
}

async function findPublishedId(
  { tx, county }: Context,
  of: DisclosureRow,
  period: string,
): Promise<string | undefined> {
  const found = await tx
    .selectFrom('disclosure')
    .select('id')
    .where('county', '=', county)
    .where('village_code', '=', of.village_code)
    .where('item', '=', of.item)
    .where('period', '=', period)
    .executeTakeFirst()
  return found?.id
}
