import { type Selectable, sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import { readReceipt } from '#kernel/receipt.ts'
import type { Context } from '#platform/context.ts'
import { receiptPrint } from '#platform/crypto/receipts.ts'
import type { Honour, HonourObjection, HonourProposal } from '#platform/db/tables.ts'
import { changeReach, reach } from '#platform/db/transaction.ts'
import { factsOf } from '#platform/facts/read.ts'
import { getPublicThing, getThing, publicThings, thingsWithin } from '#platform/facts/things.ts'
import { type Publication, publishedOf } from '#platform/log/publications.ts'
import { mayDo, requireDesk } from '../access.ts'
import type { HonourContext, PublicRecord } from '../context.ts'
import { folded, type HonourFact, type HonourState, isAllowed } from '../rules/index.ts'
import { type DeskVerb, HONOUR_ACTS } from '../schema.ts'

/** The purpose of a proposer's receipt. */
export const PROPOSER = 'honour'

export type HonourRow = Selectable<Honour>
type ProposalRow = Pick<Selectable<HonourProposal>, 'name' | 'text' | 'evidence'>
type ObjectionRow = Pick<Selectable<HonourObjection>, 'id' | 'text' | 'at'>

/** A row with the name that everybody may read: in full with consent alone. */
export interface NamedRow {
  row: HonourRow
  name: string
}
export interface HonourDetail extends NamedRow {
  state: HonourState
  facts: HonourFact[]
}
export interface PublicHonour extends HonourDetail {
  publications: Publication[]
  objections: number
}
export interface DeskHonour extends HonourDetail {
  may: DeskVerb[]
  proposal: ProposalRow
  objections: ObjectionRow[]
  records: PublicRecord[]
}

/** The name leaves the proposal only while whoever is honoured agrees; the database asks for that itself. */
async function named({ tx, county }: Context, rows: readonly HonourRow[]): Promise<NamedRow[]> {
  const ids = rows.filter((row) => row.named).map(({ id }) => id)
  if (ids.length === 0) return rows.map((row) => ({ row, name: row.masked }))
  const { rows: names } = await sql<{ id: string; name: string | null }>`
    select id::text as id, honour_name(${county}, id) as name from unnest(${ids}::uuid[]) as id`.execute(tx)
  const known = new Map(names.map(({ id, name }) => [id, name]))
  return rows.map((row) => ({ row, name: known.get(row.id) ?? row.masked }))
}

async function detailOf(context: Context, row: HonourRow): Promise<HonourDetail> {
  const facts = await factsOf<HonourFact>(context, 'honour_fact', 'honour_id', row.id)
  const [shown] = await named(context, [row])
  return { row, name: shown?.name ?? row.masked, facts, state: folded(facts) }
}

/** What waits for a step first, longest waiting first. */
export async function listDesk(context: Context): Promise<NamedRow[]> {
  requireDesk(context.actor)
  const order = sql`(stage in ('refused', 'confirmed', 'revoked', 'dropped')), since_at, id`
  return await named(context, await thingsWithin<HonourRow>(context, 'honour', { order }))
}

/** Until the notice an honour is nobody's business but the village's; a refusal is read with its reason and no name. */
const isPublic = sql<boolean>`(notice_until is not null or stage = 'refused')`

export const listPublic = async (context: Context, village: string): Promise<NamedRow[]> =>
  named(context, await publicThings<HonourRow>(context, 'honour', village, { where: isPublic }))

export async function readPublic(context: Context, village: string, id: string): Promise<PublicHonour> {
  const row = await getPublicThing<HonourRow>(context, 'honour', village, id)
  if (row.notice_until === null && row.stage !== 'refused') throw refuse('not-found', 404)
  const publications = await publishedOf(context, 'honour_publication', 'honour_id', id)
  const detail = await detailOf(context, row)
  return { ...detail, publications, objections: detail.state.answered.length }
}

/** Why each refused proposal of a village was refused, by its id. */
export async function reasonsOf({ tx, county }: Context, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; reason: string }>`
    select honour_id::text as id, data ->> 'reason' as reason from honour_fact
    where county = ${county} and verb = 'refused' and honour_id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, reason }) => [id, reason]))
}

/** Opens the one proposal that a receipt belongs to and narrows the rest of the transaction to it. */
export async function openByReceipt(context: Context, typed: string): Promise<HonourDetail> {
  const receipt = readReceipt(typed)
  if (!receipt) throw refuse('receipt.unknown', 404)
  const print = receiptPrint(context.keys, PROPOSER, receipt)
  const { rows } = await sql<{ id: string | null }>`select find_honour(${context.county}, ${print}) as id`.execute(
    context.tx,
  )
  const id = rows[0]?.id
  if (!id) throw refuse('receipt.unknown', 404)
  await changeReach(context.tx, reach({ reader: 'receipt', matter: id }))
  const row = await context.tx
    .selectFrom('honour')
    .selectAll()
    .where('county', '=', context.county)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return await detailOf(context, row)
}

const OBJECTIONS_MOST = 200

export const objectionsTo = ({ tx, county }: Context, id: string): Promise<ObjectionRow[]> =>
  tx
    .selectFrom('honour_objection')
    .select(['id', 'text', 'at'])
    .where('county', '=', county)
    .where('honour_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .limit(OBJECTIONS_MOST)
    .execute()

export async function readDesk(context: HonourContext, id: string): Promise<DeskHonour> {
  requireDesk(context.actor)
  const row = await getThing<HonourRow>(context, 'honour', id)
  const detail = await detailOf(context, row)
  const { state } = detail
  const objections = await objectionsTo(context, id)
  const open = objections.filter((one) => !state.answered.includes(one.id))
  const isTurn = (verb: DeskVerb): boolean => {
    if (verb === 'answered') return open.length > 0
    return verb !== 'unnamed' || state.named
  }
  const may = HONOUR_ACTS.map(({ verb }) => verb).filter(
    (verb) => isAllowed(state, verb) && isTurn(verb) && mayDo(context.actor, verb, row.village_code),
  )
  const proposal = await context.tx
    .selectFrom('honour_proposal')
    .select(['name', 'text', 'evidence'])
    .where('county', '=', context.county)
    .where('honour_id', '=', id)
    .executeTakeFirstOrThrow()
  const records = may.includes('evidenced') ? await context.listRecords(row.village_code) : []
  return { ...detail, may, proposal, objections, records }
}
