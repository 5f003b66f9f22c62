import { type Selectable, sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import { readReceipt } from '#kernel/receipt.ts'
import { inTerritory } from '#platform/access/village-reach.ts'
import type { Context } from '#platform/context.ts'
import { receiptPrint } from '#platform/crypto/receipts.ts'
import type { Deliberation } from '#platform/db/tables.ts'
import { changeReach, reach } from '#platform/db/transaction.ts'
import { factsOf } from '#platform/facts/read.ts'
import { getThing } from '#platform/facts/things.ts'
import { type Publication, publishedOf } from '#platform/log/publications.ts'
import { requireDesk } from '../access.ts'
import type { DeliberationFact } from '../rules/index.ts'

export type TopicRow = Selectable<Deliberation>
export const RATER = 'deliberation'

/** The only way in for desks; what was looked at is public, so the database is asked who works for the village. */
const topicsWithin = (context: Context) =>
  context.tx
    .selectFrom('deliberation')
    .selectAll('deliberation')
    .where('deliberation.county', '=', context.county)
    .where(sql<boolean>`works_for(deliberation.village_code)`)
    .where(inTerritory(context, 'deliberation'))

/** The topic within reach; outside it 404, as if it did not exist. */
export const getTopic = (context: Context, id: string): Promise<TopicRow> => getThing(context, 'deliberation', id)

/** The same, held until the transaction ends. */
export const getTopicForChange = (context: Context, id: string): Promise<TopicRow> =>
  getThing(context, 'deliberation', id, true)

export const HEAPS = ['open', 'all'] as const
export type Heap = (typeof HEAPS)[number]
const ENDED = ['refused', 'done', 'ended']

/** What waits for a step, longest first; or everything, newest first. */
export async function listDesk(context: Context, heap: Heap, limit: number): Promise<TopicRow[]> {
  requireDesk(context.actor)
  const query =
    heap === 'open'
      ? topicsWithin(context).where('stage', 'not in', ENDED).orderBy('since_at')
      : topicsWithin(context).orderBy('proposed_at', 'desc')
  return await query.orderBy('id').limit(limit).execute()
}

/** A village's topics, newest first, for everybody: those that somebody has looked at. */
export const listPublic = async ({ tx, county }: Context, villageCode: string, limit: number): Promise<TopicRow[]> =>
  await tx
    .selectFrom('deliberation')
    .selectAll()
    .where('county', '=', county)
    .where('village_code', '=', villageCode)
    .where('stage', '<>', 'proposed')
    .orderBy('proposed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export async function getPublicTopic({ tx, county }: Context, village: string, id: string): Promise<TopicRow> {
  const found = await tx
    .selectFrom('deliberation')
    .selectAll()
    .where('county', '=', county)
    .where('village_code', '=', village)
    .where('stage', '<>', 'proposed')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

export const factsOfTopic = (context: Context, id: string): Promise<DeliberationFact[]> =>
  factsOf(context, 'deliberation_fact', 'deliberation_id', id)

export const publicationsOfTopic = (context: Context, id: string): Promise<Publication[]> =>
  publishedOf(context, 'deliberation_publication', 'deliberation_id', id)

export interface Rater {
  row: TopicRow
  rater: string
}

/** Opens the one topic that a receipt belongs to and narrows the rest of the transaction to it. */
export async function openByReceipt(context: Context, typed: string): Promise<Rater> {
  const receipt = readReceipt(typed)
  if (!receipt) throw refuse('receipt.unknown', 404)
  const print = receiptPrint(context.keys, RATER, receipt)
  const { rows } = await sql<{
    topic: string
    rater: string
  }>`select topic, rater from find_rater(${context.county}, ${print})`.execute(context.tx)
  const found = rows[0]
  if (!found) throw refuse('receipt.unknown', 404)
  await changeReach(context.tx, reach({ reader: 'receipt', matter: found.topic }))
  const row = await context.tx
    .selectFrom('deliberation')
    .selectAll()
    .where('county', '=', context.county)
    .where('id', '=', found.topic)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { row, rater: found.rater }
}
