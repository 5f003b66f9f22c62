import { type Selectable, sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import { readReceipt } from '#kernel/receipt.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { receiptPrint } from '#platform/crypto/receipts.ts'
import type { Reserve, ReservePerson } from '#platform/db/tables.ts'
import { changeReach, reach } from '#platform/db/transaction.ts'
import { factsOf } from '#platform/facts/read.ts'
import { getReached } from '#platform/facts/things.ts'
import { mayDo, requireRegister } from '../access.ts'
import type { Holder, ReserveContext } from '../context.ts'
import { type ReserveFact, type ReserveState, reserveFolding } from '../rules/index.ts'
import { type DeskVerb, RESERVE_ACTS } from '../schema.ts'
import { registerOf } from './reach.ts'

/** The purpose of an applicant's receipt. */
export const APPLICANT = 'reserve'

export type ReserveRow = Selectable<Reserve>
type PersonRow = Pick<Selectable<ReservePerson>, 'name' | 'phone' | 'born'>

/** A row with the full name, for those who may read the register; the masked one once it was forgotten. */
export interface NamedReserve {
  row: ReserveRow
  name: string
}
export interface ReserveDetail {
  row: ReserveRow
  state: ReserveState
  facts: ReserveFact[]
}
export interface DeskReserve extends ReserveDetail {
  person: PersonRow | undefined
  may: DeskVerb[]
  holders: Holder[]
  decisions: { id: string; title: string; meetsOn: string }[]
}

const MOST = 500

/** The register within reach: who was hired first, then by village. */
export async function listRegister(context: Context, recruitment?: string): Promise<NamedReserve[]> {
  requireRegister(context.actor)
  const { rows } = await sql<ReserveRow & { name: string | null }>`
    select r.*, p.name from (
      select * from reserve where county = ${context.county} and ${registerOf(context)}
        and ${recruitment === undefined ? sql`true` : sql`recruitment_id = ${recruitment}`}
      order by village_code, total desc nulls last, id limit ${MOST}) r
    left join reserve_person p on p.county = r.county and p.reserve_id = r.id
    order by r.village_code, r.total desc nulls last, r.id`.execute(context.tx)
  return rows.map(({ name, ...row }) => ({ row, name: name ?? row.masked }))
}

const detailOf = async (context: Context, row: ReserveRow): Promise<ReserveDetail> => {
  const facts = await factsOf<ReserveFact>(context, 'reserve_fact', 'reserve_id', row.id)
  return { row, facts, state: reserveFolding.folded(facts) }
}

export const getReserve = (context: Context, id: string): Promise<ReserveRow> =>
  getReached<ReserveRow>(context, 'reserve', registerOf(context), id)

export const personOf = ({ tx, county }: Context, id: string): Promise<PersonRow | undefined> =>
  tx
    .selectFrom('reserve_person')
    .select(['name', 'phone', 'born'])
    .where('county', '=', county)
    .where('reserve_id', '=', id)
    .executeTakeFirst()

/** One of the register; that it was opened is written down. */
export async function readReserve(context: ReserveContext, id: string): Promise<DeskReserve> {
  requireRegister(context.actor)
  const row = await getReserve(context, id)
  const detail = await detailOf(context, row)
  const may = RESERVE_ACTS.map(({ verb }) => verb).filter(
    (verb) => reserveFolding.isAllowed(detail.state, verb) && mayDo(context.actor, verb, row.village_code),
  )
  const person = await personOf(context, id)
  const holders = await context.listHolders(row.village_code)
  const decisions = may.includes('hired') ? await context.listDecisions(row.village_code) : []
  await record(context, 'reserve.read', { kind: 'reserve', id, place: row.village_code.slice(0, 9) })
  return { ...detail, may, person, holders, decisions }
}

/** Opens the one application that a receipt belongs to and narrows the rest of the transaction to it. */
export async function openByReceipt(context: Context, typed: string): Promise<ReserveDetail> {
  const receipt = readReceipt(typed)
  if (!receipt) throw refuse('receipt.unknown', 404)
  const print = receiptPrint(context.keys, APPLICANT, receipt)
  const { rows } = await sql<{ id: string | null }>`select find_reserve(${context.county}, ${print}) as id`.execute(
    context.tx,
  )
  const id = rows[0]?.id
  if (!id) throw refuse('receipt.unknown', 404)
  await changeReach(context.tx, reach({ reader: 'receipt', matter: id }))
  const row = await context.tx
    .selectFrom('reserve')
    .selectAll()
    .where('county', '=', context.county)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return await detailOf(context, row)
}
