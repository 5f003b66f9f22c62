import { sql } from 'kysely'
import type { StepActor } from '#capabilities/playbook/index.ts'
import type { Context } from '#platform/context.ts'
import { requireDesk } from '../access.ts'
import type { DeskHeap } from '../schema.ts'
import { type FundRow, fundsWithin } from './fund.ts'

/** The funds of a village, newest first: for everybody. */
export async function listPublic({ tx, county }: Context, village: string, limit: number): Promise<FundRow[]> {
  return await tx
    .selectFrom('fund')
    .selectAll()
    .where('county', '=', county)
    .where('village_code', '=', village)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

interface DeskAsked {
  heap: DeskHeap
  /** Whose turn is mine. */
  organ?: StepActor | undefined
  limit: number
}

/** The funds within reach: those that wait for the reader, all that run, or everything. */
export async function listDesk(context: Context, { heap, organ, limit }: DeskAsked): Promise<FundRow[]> {
  requireDesk(context.actor)
  let query = fundsWithin(context).selectAll('fund')
  if (heap !== 'all') query = query.where('fund.stage', 'not in', ['done', 'stopped'])
  if (heap === 'mine') query = query.where('fund.actor', '=', organ ?? '')
  return await query.orderBy(sql`fund.opened_at desc`).orderBy('fund.id', 'desc').limit(limit).execute()
}
