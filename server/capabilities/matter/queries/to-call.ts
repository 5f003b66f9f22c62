import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { requireCaller } from '../access.ts'
import { inHeap } from './heaps.ts'
import { readCursor, writeCursor } from './page-cursor.ts'
import { mattersWithin } from './reach.ts'

/** A matter that another unit says is handled, for whoever may call and ask. */
export interface MatterToCall {
  id: string
  number: number
  title: string
  kind: string
  placeCode: string
  handledBy: string | null
  handledAt: Date
  /** How often nobody was reached since it was handled. */
  tries: number
  /** Last four digits of those who left a number. */
  tails: string[]
  reporters: number
}

export interface CallList {
  matters: MatterToCall[]
  older?: string
}

/** What waits for a call, the longest waiting first. */
export async function listToCall(context: Context, cursorText: string | undefined, limit: number): Promise<CallList> {
  requireCaller(context.actor)
  const cursor = readCursor(cursorText)
  const handledAt = sql<Date>`coalesce(matter.handled_at, matter.reported_at)`
  let query = mattersWithin(context)
    .where(inHeap(context, 'to-call'))
    .select((is) => [
      'matter.id',
      'matter.number',
      'matter.title',
      'matter.kind',
      'matter.place_code as placeCode',
      'matter.handled_by as handledBy',
      'matter.reporters',
      handledAt.as('handledAt'),
      is
        .selectFrom('matter_action')
        .whereRef('matter_action.county', '=', 'matter.county')
        .whereRef('matter_action.matter_id', '=', 'matter.id')
        .where('matter_action.verb', '=', 'called-back')
        .where(sql<boolean>`matter_action.at >= ${handledAt}`)
        .where(sql<boolean>`matter_action.data ->> 'reached' = 'false'`)
        .select((of) => of.fn.countAll<number>().as('n'))
        .as('tries'),
      is
        .selectFrom('matter_reporter')
        .whereRef('matter_reporter.county', '=', 'matter.county')
        .whereRef('matter_reporter.matter_id', '=', 'matter.id')
        .where('matter_reporter.phone_tail', 'is not', null)
        .select(sql<string[]>`coalesce(array_agg(matter_reporter.phone_tail), '{}')`.as('tails'))
        .as('tails'),
    ])
  if (cursor) query = query.where(sql<boolean>`(${handledAt}, matter.id) > (${cursor.at}, ${cursor.id})`)
  const rows = await query
    .orderBy(handledAt)
    .orderBy('matter.id')
    .limit(limit + 1)
    .execute()
  const matters = rows.slice(0, limit).map((row) => ({ ...row, tries: row.tries ?? 0, tails: row.tails ?? [] }))
  const last = matters.at(-1)
  return rows.length > limit && last
    ? { matters, older: writeCursor({ at: last.handledAt, id: last.id }) }
    : { matters }
}
