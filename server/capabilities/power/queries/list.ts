import { sql } from 'kysely'
import type { PowerSort } from '#capabilities/playbook/index.ts'
import { contains } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'
import { requireDesk } from '../access.ts'
import type { DeskHeap } from '../schema.ts'
import type { ItemRow } from './item.ts'
import { itemsWithin } from './reach.ts'

export interface Before {
  at: Date
  id: string
}

interface Asked {
  villageCode: string
  power?: string | undefined
  sort?: PowerSort | undefined
  before?: Before | undefined
  limit: number
}

/** How a village exercises its powers, newest first: for everybody. */
export async function listPublic({ tx, county }: Context, { villageCode, power, sort, before, limit }: Asked) {
  let query = tx
    .selectFrom('power_item')
    .selectAll()
    .where('county', '=', county)
    .where('village_code', '=', villageCode)
  if (power !== undefined) query = query.where('power', '=', power)
  if (sort !== undefined) query = query.where('sort', '=', sort)
  if (before) query = query.where(sql<boolean>`(opened_at, id) < (${before.at}, ${before.id})`)
  return await query.orderBy('opened_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

interface DeskAsked {
  heap: DeskHeap
  /** Whose turn is mine. */
  actor?: string | undefined
  limit: number
  place?: string | undefined
  sort?: PowerSort | undefined
}

/** The items within reach: those that wait for the reader's own step, all that run, by their due day, or everything. */
export async function listDesk(context: Context, { heap, actor, limit, place, sort }: DeskAsked): Promise<ItemRow[]> {
  requireDesk(context.actor)
  if (place !== undefined && context.scope !== '-' && !contains(context.scope, place)) return []
  let query = itemsWithin(context).selectAll('power_item')
  if (place !== undefined)
    query = query.where('power_item.village_code', '>=', place).where('power_item.village_code', '<', `${place}:`)
  if (sort !== undefined) query = query.where('power_item.sort', '=', sort)
  if (heap === 'all') query = query.orderBy('power_item.opened_at', 'desc')
  else {
    query = query.where('power_item.stage', '=', 'running')
    if (heap === 'mine') query = query.where('power_item.actor', '=', actor ?? '')
    query = query.orderBy(sql`power_item.due_on nulls last`)
  }
  return await query.orderBy('power_item.id').limit(limit).execute()
}

export interface SealLine {
  number: number
  at: Date
  item: string
  title: string
  paper: string | null
  copies: number
}

/** The seal register of a village, newest first: for everybody. */
export async function listSeals({ tx, county }: Context, village: string, limit: number): Promise<SealLine[]> {
  return await tx
    .selectFrom('power_seal')
    .innerJoin('power_item', (join) =>
      join.onRef('power_item.county', '=', 'power_seal.county').onRef('power_item.id', '=', 'power_seal.item_id'),
    )
    .select([
      'power_seal.number',
      'power_seal.at',
      'power_seal.item_id as item',
      'power_item.title',
      'power_seal.paper',
      'power_seal.copies',
    ])
    .where('power_seal.county', '=', county)
    .where('power_seal.village_code', '=', village)
    .orderBy('power_seal.number', 'desc')
    .limit(limit)
    .execute()
}
