import { type Selectable, sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { Credit, CreditComment } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import { getPublicThing, getThing, publicThings, thingsWithin } from '#platform/facts/things.ts'
import { type Publication, publishedOf } from '#platform/log/publications.ts'
import { mayDo, requireDesk } from '../access.ts'
import type { CreditContext } from '../context.ts'
import { type CreditFact, type CreditState, folded, inForceOf, isAllowed } from '../rules/index.ts'
import { CREDIT_ACTS, type DeskVerb } from '../schema.ts'

export type CreditRow = Selectable<Credit>

export interface CreditDetail {
  row: CreditRow
  state: CreditState
  facts: CreditFact[]
  /** The id of the edition that holds in this village. */
  inForce: string | undefined
}
export interface PublicCredit extends CreditDetail {
  publications: Publication[]
}
export interface DeskCredit extends CreditDetail {
  may: DeskVerb[]
  comments: Pick<Selectable<CreditComment>, 'id' | 'text' | 'at'>[]
  decisions: Awaited<ReturnType<CreditContext['listDecisions']>>
}

/** A draft is nobody's business until the village puts it to everybody. */
const isPublic = sql<boolean>`comments_until is not null`
const lastToBegin = sql`from_on desc nulls last, edition desc`

export const listPublic = (context: Context, village: string): Promise<CreditRow[]> =>
  publicThings<CreditRow>(context, 'credit', village, { where: isPublic, order: sql`edition desc` })

/** The edition that holds in a village today. */
export async function findInForce(context: Context, village: string): Promise<CreditRow | undefined> {
  const where = sql<boolean>`from_on is not null`
  const rows = await publicThings<CreditRow>(context, 'credit', village, { where, order: lastToBegin })
  return inForceOf(rows, context.today)
}

export async function detailOf(context: Context, row: CreditRow): Promise<CreditDetail> {
  const facts = await factsOf<CreditFact>(context, 'credit_fact', 'credit_id', row.id)
  const inForce = await findInForce(context, row.village_code)
  return { row, facts, state: folded(facts), inForce: inForce?.id }
}

/** What waits for a step first, longest waiting first. */
export async function listDesk(context: Context): Promise<CreditRow[]> {
  requireDesk(context.actor)
  const order = sql`(stage in ('adopted', 'ended', 'dropped')), since_at, id`
  return await thingsWithin<CreditRow>(context, 'credit', { order })
}

export async function readPublic(context: Context, village: string, id: string): Promise<PublicCredit> {
  const row = await getPublicThing<CreditRow>(context, 'credit', village, id)
  if (row.comments_until === null) throw refuse('not-found', 404)
  const publications = await publishedOf(context, 'credit_publication', 'credit_id', id)
  return { ...(await detailOf(context, row)), publications }
}

const COMMENTS_MOST = 500

export async function readDesk(context: CreditContext, id: string): Promise<DeskCredit> {
  requireDesk(context.actor)
  const row = await getThing<CreditRow>(context, 'credit', id)
  const detail = await detailOf(context, row)
  const may = CREDIT_ACTS.map(({ verb }) => verb).filter(
    (verb) => isAllowed(detail.state, verb) && mayDo(context.actor, verb, row.village_code),
  )
  const comments = await context.tx
    .selectFrom('credit_comment')
    .select(['id', 'text', 'at'])
    .where('county', '=', context.county)
    .where('credit_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .limit(COMMENTS_MOST)
    .execute()
  const decisions = may.includes('adopted') ? await context.listDecisions(row.village_code) : []
  return { ...detail, may, comments, decisions }
}

/** The last edition before this one that was adopted. */
export async function editionBefore(context: Context, row: CreditRow): Promise<CreditDetail | undefined> {
  const where = sql<boolean>`from_on is not null and edition < ${row.edition}`
  const order = sql`edition desc`
  const [before] = await publicThings<CreditRow>(context, 'credit', row.village_code, { where, order, limit: 1 })
  return before && (await detailOf(context, before))
}

/** The editions that hold, one a village at most: for a list of several villages. */
export async function listInForce({ tx, county, today }: Context, villages: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string; stage: string }>`
    select distinct on (village_code) id, stage from credit
    where county = ${county} and village_code = any(${[...villages]}) and from_on <= ${today}
    order by village_code, from_on desc, edition desc`.execute(tx)
  return rows.filter(({ stage }) => stage === 'adopted').map(({ id }) => id)
}
