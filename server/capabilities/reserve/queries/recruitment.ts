import { type Selectable, sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { Recruitment, RecruitmentObjection } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import { getReached } from '#platform/facts/things.ts'
import { mayRecruit, requireTownDesk } from '../access.ts'
import { type RecruitmentFact, type RecruitmentState, recruitmentFolding } from '../rules/index.ts'
import { RECRUITMENT_ACTS, type RecruitmentActVerb } from '../schema.ts'
import { townsOf } from './reach.ts'

export type RecruitmentRow = Selectable<Recruitment>
export type ObjectionRow = Pick<Selectable<RecruitmentObjection>, 'id' | 'text' | 'at'>

export interface RecruitmentDetail {
  row: RecruitmentRow
  state: RecruitmentState
  facts: RecruitmentFact[]
}
export interface DeskRecruitment extends RecruitmentDetail {
  may: RecruitmentActVerb[]
  objections: ObjectionRow[]
}

const MOST = 200

/** Every recruitment is public from its notice on, newest first. */
export const listPublic = ({ tx, county }: Context): Promise<RecruitmentRow[]> =>
  tx
    .selectFrom('recruitment')
    .selectAll()
    .where('county', '=', county)
    .orderBy('apply_until', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute()

export async function listTownDesk(context: Context): Promise<RecruitmentRow[]> {
  requireTownDesk(context.actor)
  const { rows } = await sql<RecruitmentRow>`
    select * from recruitment where county = ${context.county} and ${townsOf(context)}
    order by stage in ('confirmed', 'dropped'), apply_until desc, id limit ${MOST}`.execute(context.tx)
  return rows
}

async function detailOf(context: Context, row: RecruitmentRow): Promise<RecruitmentDetail> {
  const facts = await factsOf<RecruitmentFact>(context, 'recruitment_fact', 'recruitment_id', row.id)
  return { row, facts, state: recruitmentFolding.folded(facts) }
}

/** @throws Problem `not-found` 404 */
export async function readPublic(context: Context, id: string): Promise<RecruitmentDetail> {
  const row = await context.tx
    .selectFrom('recruitment')
    .selectAll()
    .where('county', '=', context.county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw refuse('not-found', 404)
  return await detailOf(context, row)
}

export const getRecruitment = (context: Context, id: string): Promise<RecruitmentRow> =>
  getReached<RecruitmentRow>(context, 'recruitment', townsOf(context), id)

export const objectionsTo = ({ tx, county }: Context, id: string): Promise<ObjectionRow[]> =>
  tx
    .selectFrom('recruitment_objection')
    .select(['id', 'text', 'at'])
    .where('county', '=', county)
    .where('recruitment_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .limit(MOST)
    .execute()

/** Not offered before its day; asked for all the same, it is refused with the day. */
function isTurn(verb: RecruitmentActVerb, { state }: RecruitmentDetail, open: number, today: string): boolean {
  if (verb === 'listed') return state.examOn <= today
  if (verb === 'confirmed') return open === 0 && (state.objectUntil ?? '') < today
  return verb !== 'answered' || open > 0
}

export async function readTownDesk(context: Context, id: string): Promise<DeskRecruitment> {
  requireTownDesk(context.actor)
  const detail = await detailOf(context, await getRecruitment(context, id))
  const objections = await objectionsTo(context, id)
  const open = objections.filter((one) => !detail.state.answered.includes(one.id))
  const may = RECRUITMENT_ACTS.map(({ verb }) => verb).filter(
    (verb) =>
      recruitmentFolding.isAllowed(detail.state, verb) &&
      isTurn(verb, detail, open.length, context.today) &&
      mayRecruit(context.actor, verb, detail.row.town_code),
  )
  return { ...detail, may, objections }
}
