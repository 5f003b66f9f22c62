import type { Context } from '#platform/context.ts'
import type { LeafBody } from './leaf.ts'

/** Puts a leaf in the queue of the log, in the transaction of what it tells of: published and logged, or neither. */
export async function addLeaf({ tx, county, now }: Context, villageCode: string, body: LeafBody): Promise<void> {
  await tx
    .insertInto('log_pending')
    .values({ county, id: body.id, village_code: villageCode, body: JSON.stringify(body), added_at: now })
    .execute()
}
