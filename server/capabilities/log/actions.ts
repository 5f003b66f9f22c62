import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { Context } from '#platform/context.ts'
import { addLeaf } from '#platform/log/add-leaf.ts'
import { newestOfVillages } from './queries/standing.ts'

/** A leaf that names the newest leaf of every village: whoever holds it sees when one is left out of a list. */
export async function addIndexLeaf(context: Context): Promise<void> {
  const last = await lastIndex(context)
  const age_ms = last ? context.now.getTime() - last.added_at.getTime() : Number.POSITIVE_INFINITY
  if (age_ms < APART_MS) return
  const villages = await newestOfVillages(context)
  delete villages[context.county]
  if (Object.keys(villages).length === 0) return
  // Nothing was published since: another would say the same. Once a day it is said all the same, so that an old one shows.
  if (last && age_ms < DAY_MS && saysTheSame(last.body, villages)) return
  const at_ms = context.now.getTime()
  await addLeaf(context, context.county, {
    t: 'index',
    id: newId(at_ms),
    at: context.now.toISOString(),
    by: 'role:log',
    villages,
  })
}

const APART_MS = 10 * 60_000
const DAY_MS = 24 * 60 * 60_000

async function lastIndex({ tx, county }: Context): Promise<{ body: unknown; added_at: Date } | undefined> {
  return await tx
    .selectFrom('log_pending')
    .select(['body', 'added_at'])
    .where('county', '=', county)
    .where('village_code', '=', county)
    .where(sql<string>`body ->> 't'`, '=', 'index')
    .orderBy('added_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

function saysTheSame(body: unknown, villages: Record<string, unknown>): boolean {
  const { villages: told = {} } = body as { villages?: Record<string, unknown> } // Written by the function above.
  const same = (code: string) => JSON.stringify(told[code]) === JSON.stringify(villages[code])
  return Object.keys(villages).length === Object.keys(told).length && Object.keys(villages).every(same)
}
