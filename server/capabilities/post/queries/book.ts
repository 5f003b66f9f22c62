import { type Selectable, sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { Context } from '#platform/context.ts'
import type { PostBook as BookTable } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import type { PostAction } from '../rules/index.ts'

export type BookRow = Selectable<BookTable>

/** The village’s book, held until the transaction ends; begun when there is none yet. Ask for the village’s reach first. */
export async function getBookForChange({ tx, county, now }: Context, village: string): Promise<BookRow> {
  await tx
    .insertInto('post_book')
    .values({ county, id: newId(now.getTime()), village_code: village, version: 0 })
    .onConflict((on) => on.columns(['county', 'village_code']).doNothing())
    .execute()
  return await tx
    .selectFrom('post_book')
    .selectAll()
    .where('county', '=', county)
    .where('village_code', '=', village)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** Every fact of a village’s posts; none before the first. */
export async function actionsOf(context: Pick<Context, 'tx' | 'county'>, village: string): Promise<PostAction[]> {
  const found = await context.tx
    .selectFrom('post_book')
    .select('id')
    .where('county', '=', context.county)
    .where('village_code', '=', village)
    .executeTakeFirst()
  return found ? await factsOf(context, 'post_action', 'book_id', found.id) : []
}

/** The facts of every village within a range of codes, village by village. */
export async function actionsWithin(
  { tx, county }: Pick<Context, 'tx' | 'county'>,
  { from, to }: { from: string; to: string },
): Promise<Map<string, PostAction[]>> {
  const { rows } = await sql<{
    village: string
    id: string
    verb: PostAction['verb']
    at: Date
    data: PostAction['data']
  }>`
    select village_code as village, id, verb, at, data from post_action
    where county = ${county} and village_code >= ${from} and village_code < ${to} order by village_code, seq`.execute(
    tx,
  )
  const found = new Map<string, PostAction[]>()
  for (const { village, id, verb, at, data } of rows) {
    const actions = found.get(village) ?? []
    actions.push({ id, verb, at_ms: at.getTime(), by: { kind: 'system' }, data })
    found.set(village, actions)
  }
  return found
}
