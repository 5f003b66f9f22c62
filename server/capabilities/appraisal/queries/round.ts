import type { Selectable } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { Appraisal } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import { requireMay } from '../access.ts'
import { folded, type RoundFact, type RoundState, type Tally } from '../rules/index.ts'

export type RoundRow = Selectable<Appraisal>

const LISTED = 400

const rounds = ({ tx, county }: Context) => tx.selectFrom('appraisal').selectAll().where('county', '=', county)

/** @throws Problem `not-found` 404 */
export async function getRound(context: Context, id: string, held = false): Promise<RoundRow> {
  const query = rounds(context).where('id', '=', id)
  const found = await (held ? query.forUpdate() : query).executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

export const factsOfRound = (context: Context, id: string): Promise<RoundFact[]> =>
  factsOf(context, 'appraisal_fact', 'appraisal_id', id)

export const talliesOf = async ({ tx, county }: Context, id: string): Promise<Tally[]> =>
  await tx
    .selectFrom('appraisal_tally')
    .select(['rater_group as group', 'question', 'grade', 'ballots'])
    .where('county', '=', county)
    .where('appraisal_id', '=', id)
    .execute()

export interface Turnout {
  group: string
  slips: number
  used: number
}

/** How many slips of each group came back: a number, from the first day on. */
async function turnoutOf({ tx, county }: Context, id: string): Promise<Turnout[]> {
  return await tx
    .selectFrom('appraisal_code')
    .select((eb) => [
      'rater_group as group',
      eb.cast<number>(eb.fn.countAll(), 'integer').as('slips'),
      eb.cast<number>(eb.fn.countAll().filterWhere('used', '=', true), 'integer').as('used'),
    ])
    .where('county', '=', county)
    .where('appraisal_id', '=', id)
    .groupBy('rater_group')
    .execute()
}

export interface RoundDetail {
  row: RoundRow
  state: RoundState
  facts: RoundFact[]
  turnout: Turnout[]
}

export async function readRound(context: Context, id: string): Promise<RoundDetail> {
  requireMay(context.actor, 'read')
  const row = await getRound(context, id)
  const facts = await factsOfRound(context, id)
  return { row, facts, state: folded(facts), turnout: await turnoutOf(context, id) }
}

/** Rounds, the newest first. */
export async function listRounds(context: Context): Promise<RoundRow[]> {
  requireMay(context.actor, 'read')
  return await rounds(context).orderBy('opened_on', 'desc').orderBy('village_code').limit(LISTED).execute()
}
