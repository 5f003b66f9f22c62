import type { Selectable } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { ContestRound } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import { requireMay } from '../access.ts'
import { SCHEMES, type UnitLevel } from '../context.ts'
import { type ContestAction, type ContestState, folded } from '../rules/index.ts'

export type RoundRow = Selectable<ContestRound>
export interface RoundDetail {
  row: RoundRow
  state: ContestState
}

const rounds = ({ tx, county }: Context) =>
  tx.selectFrom('contest_round').selectAll().where('county', '=', county).orderBy('month', 'desc')

export async function getRound(context: Context, id: string, hold = false): Promise<RoundRow> {
  const query = rounds(context).where('id', '=', id)
  const found = await (hold ? query.forUpdate() : query).executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

export const actionsOf = (context: Context, id: string): Promise<ContestAction[]> =>
  factsOf(context, 'contest_fact', 'round_id', id)

/** A round on a desk, preview or not. */
export async function readRound(context: Context, id: string): Promise<RoundDetail> {
  requireMay(context.actor, 'read')
  const row = await getRound(context, id)
  return { row, state: folded(await actionsOf(context, id)) }
}

export async function listRounds(context: Context): Promise<RoundRow[]> {
  requireMay(context.actor, 'read')
  return await rounds(context).orderBy('scheme').limit(48).execute()
}

const published = (context: Context, unit: UnitLevel) =>
  rounds(context).where('stage', '=', 'published').where('scheme', '=', SCHEMES[unit])

/** Published rounds of towns or of villages, the newest first: for everybody. */
export const listPublished = (context: Context, unit: UnitLevel): Promise<RoundRow[]> =>
  published(context, unit).limit(24).execute()

/** The one of a month, or the newest. @throws Problem `not-found` 404 */
export async function getPublished(context: Context, unit: UnitLevel, month?: string): Promise<RoundRow> {
  const query = published(context, unit)
  const found = await (month ? query.where('month', '=', month) : query).executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}
