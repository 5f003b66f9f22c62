import { type Selectable, sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { Partnership } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import { type Publication, publishedOf } from '#platform/log/publications.ts'
import { mayDo, requireDesk } from '../access.ts'
import { folded, isAllowed, type PartnershipFact, type PartnershipState, type Stage } from '../rules/index.ts'
import { type DeskVerb, PARTNERSHIP_ACTS } from '../schema.ts'

export type PartnershipRow = Omit<Selectable<Partnership>, 'stage'> & { stage: Stage }

/** The only way in for desks, of either side; that a partnership exists is public, so the database is asked who works for a side. */
function partnershipsWithin({ tx, county, actor, scope }: Context) {
  const all = tx
    .selectFrom('partnership')
    .selectAll()
    // Held to these words by the table's constraint.
    .$narrowType<{ stage: Stage }>()
    .where('county', '=', county)
    .where(sql<boolean>`(works_for(village_code) or works_for(partner_code))`)
  if (actor.kind === 'system' || scope === county) return all
  const { from, to } = scope === '-' ? { from: '-', to: '-' } : rangeOf(scope)
  return all.where(({ or, and, eb }) =>
    or([
      and([eb('village_code', '>=', from), eb('village_code', '<', to)]),
      and([eb('partner_code', '>=', from), eb('partner_code', '<', to)]),
    ]),
  )
}

export async function getPartnership(context: Context, id: string): Promise<PartnershipRow> {
  const found = await partnershipsWithin(context).where('id', '=', id).executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

/** The same, held until the transaction ends. */
export async function getPartnershipForChange(context: Context, id: string): Promise<PartnershipRow> {
  const found = await partnershipsWithin(context).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

export const HEAPS = ['answer', 'running', 'all'] as const
export type Heap = (typeof HEAPS)[number]

/** Partnerships within reach, newest first. */
export async function listDesk(context: Context, heap: Heap, limit: number): Promise<PartnershipRow[]> {
  requireDesk(context.actor)
  let query = partnershipsWithin(context)
  if (heap === 'answer') query = query.where('stage', '=', 'proposed')
  if (heap === 'running') query = query.where('stage', '=', 'running')
  return await query.orderBy('id', 'desc').limit(limit).execute()
}

const publicOnes = ({ tx, county }: Context, village: string) =>
  tx
    .selectFrom('partnership')
    .selectAll()
    .$narrowType<{ stage: Stage }>()
    .where('county', '=', county)
    .where(({ or, eb }) => or([eb('village_code', '=', village), eb('partner_code', '=', village)]))

export const listPublic = async (context: Context, village: string): Promise<PartnershipRow[]> =>
  await publicOnes(context, village).orderBy('id', 'desc').execute()

export const factsOfPartnership = (context: Context, id: string): Promise<PartnershipFact[]> =>
  factsOf(context, 'partnership_fact', 'partnership_id', id)

export interface PartnershipDetail {
  row: PartnershipRow
  state: PartnershipState
  facts: PartnershipFact[]
}
export interface DeskPartnership extends PartnershipDetail {
  may: DeskVerb[]
}
export interface PublicPartnership extends PartnershipDetail {
  publications: Publication[]
}

export async function readPartnership(context: Context, id: string): Promise<DeskPartnership> {
  requireDesk(context.actor)
  const row = await getPartnership(context, id)
  const facts = await factsOfPartnership(context, id)
  const state = folded(facts)
  const may = PARTNERSHIP_ACTS.map(({ verb }) => verb).filter(
    (verb) => isAllowed(state, verb) && mayDo(context.actor, verb, row),
  )
  return { row, state, facts, may }
}

export async function readPublicPartnership(context: Context, village: string, id: string): Promise<PublicPartnership> {
  const row = await publicOnes(context, village).where('id', '=', id).executeTakeFirst()
  if (!row) throw refuse('not-found', 404)
  const facts = await factsOfPartnership(context, id)
  const publications = await publishedOf(context, 'partnership_publication', 'partnership_id', id)
  return { row, state: folded(facts), facts, publications }
}
