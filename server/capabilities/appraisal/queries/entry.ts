import type { Selectable } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { AppraisalEntry } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import { requireMay } from '../access.ts'
import { type EntryFact, type EntryState, foldedEntry } from '../rules/index.ts'

export type EntryRow = Selectable<AppraisalEntry>

const LISTED = 400

const entries = ({ tx, county }: Context) => tx.selectFrom('appraisal_entry').selectAll().where('county', '=', county)

/** @throws Problem `not-found` 404 */
export async function getEntry(context: Context, id: string, held = false): Promise<EntryRow> {
  const query = entries(context).where('id', '=', id)
  const found = await (held ? query.forUpdate() : query).executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

export const factsOfEntry = (context: Context, id: string): Promise<EntryFact[]> =>
  factsOf(context, 'appraisal_entry_fact', 'entry_id', id)

/** One list or all, what is open before what is settled, by the day it is due. */
export async function listEntries(context: Context, list?: string): Promise<EntryRow[]> {
  requireMay(context.actor, 'read')
  let query = entries(context)
  if (list !== undefined) query = query.where('list', '=', list)
  return await query.orderBy('stage').orderBy('due').orderBy('id').limit(LISTED).execute()
}

export async function readEntry(
  context: Context,
  id: string,
): Promise<{ row: EntryRow; facts: EntryFact[]; state: EntryState }> {
  requireMay(context.actor, 'read')
  const row = await getEntry(context, id)
  const facts = await factsOfEntry(context, id)
  return { row, facts, state: foldedEntry(facts) }
}
