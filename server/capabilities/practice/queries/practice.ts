import { type Selectable, sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { Practice, PracticeAdoption } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import { getThing, thingsWithin } from '#platform/facts/things.ts'
import { type Publication, publishedOf } from '#platform/log/publications.ts'
import { mayDo, requireDesk } from '../access.ts'
import { folded, isAllowed, type PracticeFact, type PracticeState } from '../rules/index.ts'
import { type DeskVerb, PRACTICE_ACTS } from '../schema.ts'

export type PracticeRow = Selectable<Practice>
export type AdoptionRow = Pick<Selectable<PracticeAdoption>, 'id' | 'village_code' | 'adopted_on'>

export interface PracticeDetail {
  row: PracticeRow
  state: PracticeState
  facts: PracticeFact[]
  adoptions: AdoptionRow[]
}
export interface PublicPractice extends PracticeDetail {
  publications: Publication[]
}
export interface DeskPractice extends PracticeDetail {
  may: DeskVerb[]
}

async function detailOf(context: Context, row: PracticeRow): Promise<PracticeDetail> {
  const facts = await factsOf<PracticeFact>(context, 'practice_fact', 'practice_id', row.id)
  const adoptions = await context.tx
    .selectFrom('practice_adoption')
    .select(['id', 'village_code', 'adopted_on'])
    .where('county', '=', context.county)
    .where('practice_id', '=', row.id)
    .orderBy('adopted_on')
    .orderBy('village_code')
    .execute()
  return { row, facts, state: folded(facts), adoptions }
}

const LIBRARY_MOST = 200

/** The library: everything that is published, whatever village it comes from. */
export const listLibrary = async ({ tx, county }: Context): Promise<PracticeRow[]> =>
  await tx
    .selectFrom('practice')
    .selectAll()
    .where('county', '=', county)
    .where('stage', '=', 'published')
    .orderBy('since_at')
    .orderBy('id')
    .limit(LIBRARY_MOST)
    .execute()

/** The practices that a village has adopted. */
export async function adoptedBy({ tx, county }: Context, village: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('practice_adoption')
    .select('practice_id')
    .where('county', '=', county)
    .where('village_code', '=', village)
    .execute()
  return rows.map(({ practice_id: id }) => id)
}

/** What the desk's own villages write, drafts first. */
export async function listDesk(context: Context): Promise<PracticeRow[]> {
  requireDesk(context.actor)
  return await thingsWithin<PracticeRow>(context, 'practice', {
    order: sql`(stage <> 'drafting'), since_at desc, id`,
  })
}

/** One of the library, or one that was in it: what was adopted stays readable. @throws Problem `not-found` 404 */
export async function readPublic(context: Context, id: string, village?: string): Promise<PublicPractice> {
  const row = await context.tx
    .selectFrom('practice')
    .selectAll()
    .where('county', '=', context.county)
    .where('id', '=', id)
    .where('published', '=', true)
    .executeTakeFirst()
  if (!row || (village !== undefined && row.village_code !== village)) throw refuse('not-found', 404)
  const publications = await publishedOf(context, 'practice_publication', 'practice_id', id)
  return { ...(await detailOf(context, row)), publications }
}

/** A village's own, in the library. */
export const listPublic = async (context: Context, village: string): Promise<PracticeRow[]> =>
  (await listLibrary(context)).filter((row) => row.village_code === village)

export async function readDesk(context: Context, id: string): Promise<DeskPractice> {
  requireDesk(context.actor)
  const detail = await detailOf(context, await getThing<PracticeRow>(context, 'practice', id))
  const may = PRACTICE_ACTS.map(({ verb }) => verb).filter(
    (verb) => isAllowed(detail.state, verb) && mayDo(context.actor, verb, detail.row.village_code),
  )
  return { ...detail, may }
}
