import type { Selectable } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { WorkplanItem } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import { requireMay } from '../access.ts'
import type { WorkplanContext } from '../context.ts'
import { folded, type Pace, paceOf, type Stage, type WorkplanFact, type WorkplanState } from '../rules/index.ts'
import { countEvidence, type Evidence } from './evidence.ts'

export type ItemRow = Selectable<WorkplanItem>

const items = ({ tx, county }: Context) => tx.selectFrom('workplan_item').selectAll().where('county', '=', county)

/** @throws Problem `not-found` 404 */
export async function getItem(context: Context, id: string, held = false): Promise<ItemRow> {
  const query = items(context).where('id', '=', id)
  const found = await (held ? query.forUpdate() : query).executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

export const factsOfItem = (context: Context, id: string): Promise<WorkplanFact[]> =>
  factsOf(context, 'workplan_fact', 'item_id', id)

export interface ItemLine {
  row: ItemRow
  evidence: Evidence
  pace: Pace
}

const ORDER: readonly Pace[] = ['late', 'behind', 'on-pace', 'reached', 'verified', 'dropped']

/** The lines of a year with what the records say, late ones first, then by the day they are due. */
export async function listItems(context: WorkplanContext, year: number): Promise<ItemLine[]> {
  requireMay(context.actor, 'read')
  const rows = await items(context).where('year', '=', year).orderBy('due').orderBy('id').execute()
  const evidence = await countEvidence(context, rows)
  return rows
    .map((row): ItemLine => {
      const found = evidence.of(row)
      const stage = row.stage as Stage // Held to these words by the table's constraint.
      const pace = paceOf({ ...row, stage }, found.counted, context.today, context.rule.behind_percent)
      return { row, evidence: found, pace }
    })
    .sort((a, b) => ORDER.indexOf(a.pace) - ORDER.indexOf(b.pace))
}

export interface ItemDetail extends ItemLine {
  facts: WorkplanFact[]
  state: WorkplanState
}

export async function readItem(context: WorkplanContext, id: string): Promise<ItemDetail> {
  requireMay(context.actor, 'read')
  const row = await getItem(context, id)
  const facts = await factsOfItem(context, id)
  const state = folded(facts)
  const evidence = (await countEvidence(context, [row])).of(row)
  return {
    ...{ row, facts, state, evidence },
    pace: paceOf(state, evidence.counted, context.today, context.rule.behind_percent),
  }
}

/** What the lines of a year are called, for whoever the database lets read them. */
export const titlesOfYear = (context: Context, year: number): Promise<Pick<ItemRow, 'id' | 'title'>[]> =>
  context.tx
    .selectFrom('workplan_item')
    .select(['id', 'title'])
    .where('county', '=', context.county)
    .where('year', '=', year)
    .where('stage', '<>', 'dropped')
    .orderBy('title')
    .execute()

/** The years that there are lines of, the newest first. */
export const yearsOf = async ({ tx, county }: Context): Promise<number[]> =>
  (
    await tx
      .selectFrom('workplan_item')
      .select('year')
      .distinct()
      .where('county', '=', county)
      .orderBy('year', 'desc')
      .execute()
  ).map(({ year }) => year)
