import { type Selectable, sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { Charter, CharterComment } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import { getPublicThing, getThing, publicThings, thingsWithin } from '#platform/facts/things.ts'
import { type Publication, publishedOf } from '#platform/log/publications.ts'
import { mayDo, requireDesk } from '../access.ts'
import type { CharterContext } from '../context.ts'
import { type CharterFact, type CharterState, folded, IN_FORCE, isAllowed } from '../rules/index.ts'
import { CHARTER_ACTS, type DeskVerb } from '../schema.ts'

export type CharterRow = Selectable<Charter>

export interface CharterDetail {
  row: CharterRow
  state: CharterState
  facts: CharterFact[]
}
export interface PublicCharter extends CharterDetail {
  publications: Publication[]
}
export interface DeskCharter extends CharterDetail {
  may: DeskVerb[]
  comments: CommentRow[]
  decisions: Awaited<ReturnType<CharterContext['listDecisions']>>
}
type CommentRow = Pick<Selectable<CharterComment>, 'id' | 'clause' | 'text' | 'at'>

async function detailOf(context: Context, row: CharterRow): Promise<CharterDetail> {
  const facts = await factsOf<CharterFact>(context, 'charter_fact', 'charter_id', row.id)
  return { row, facts, state: folded(facts) }
}

/** What waits for a step first, longest waiting first. */
export async function listDesk(context: Context): Promise<CharterRow[]> {
  requireDesk(context.actor)
  const order = sql`(stage in ('filed', 'superseded', 'dropped')), since_at, id`
  return await thingsWithin<CharterRow>(context, 'charter', { order })
}

/** A draft is nobody's business until the village puts it to everybody. */
const isPublic = sql<boolean>`comments_until is not null`

export const listPublic = (context: Context, village: string): Promise<CharterRow[]> =>
  publicThings<CharterRow>(context, 'charter', village, { where: isPublic, order: sql`edition desc` })

export async function readPublic(context: Context, village: string, id: string): Promise<PublicCharter> {
  const row = await getPublicThing<CharterRow>(context, 'charter', village, id)
  if (row.comments_until === null) throw refuse('not-found', 404)
  const publications = await publishedOf(context, 'charter_publication', 'charter_id', id)
  return { ...(await detailOf(context, row)), publications }
}

/** The rules that hold in a village now. */
export async function findInForce(context: Context, village: string): Promise<CharterDetail | undefined> {
  const where = sql<boolean>`stage in (${sql.join([...IN_FORCE])})`
  const [row] = await publicThings<CharterRow>(context, 'charter', village, { where, order: sql`edition desc` })
  return row && (await detailOf(context, row))
}

/** Villages with rules that hold, to compare with. */
export async function villagesWithRules({ tx, county }: Context): Promise<string[]> {
  const rows = await tx
    .selectFrom('charter')
    .select('village_code')
    .where('county', '=', county)
    .where('stage', 'in', IN_FORCE)
    .orderBy('village_code')
    .execute()
  return [...new Set(rows.map(({ village_code }) => village_code))]
}

/** Any edition that everybody may read, of whatever village. */
export async function findPublic(context: Context, id: string): Promise<CharterDetail | undefined> {
  const row = await context.tx
    .selectFrom('charter')
    .selectAll()
    .where('county', '=', context.county)
    .where('id', '=', id)
    .where(isPublic)
    .executeTakeFirst()
  return row && (await detailOf(context, row))
}

const COMMENTS_MOST = 500

export async function readDesk(context: CharterContext, id: string): Promise<DeskCharter> {
  requireDesk(context.actor)
  const row = await getThing<CharterRow>(context, 'charter', id)
  const detail = await detailOf(context, row)
  const { village_code: village } = row
  const may = CHARTER_ACTS.map(({ verb }) => verb).filter(
    (verb) => isAllowed(detail.state, verb) && mayDo(context.actor, verb, village),
  )
  const comments = await context.tx
    .selectFrom('charter_comment')
    .select(['id', 'clause', 'text', 'at'])
    .where('county', '=', context.county)
    .where('charter_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .limit(COMMENTS_MOST)
    .execute()
  const decisions = may.includes('adopted') ? await context.listDecisions(village) : []
  return { ...detail, may, comments, decisions }
}
