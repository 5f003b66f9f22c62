import { type Selectable, sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import { readReceipt } from '#kernel/receipt.ts'
import type { Context } from '#platform/context.ts'
import { receiptPrint } from '#platform/crypto/receipts.ts'
import type { DisclosureRemark } from '#platform/db/tables.ts'
import { changeReach, reach } from '#platform/db/transaction.ts'
import { requireDesk } from '../access.ts'
import type { RemarkKind } from '../schema.ts'
import { remarksWithin } from './reach.ts'

export type RemarkRow = Selectable<DisclosureRemark>
export const REMARK = 'disclosure-remark'

/** A remark with the entry that it is about. */
export interface DeskRemark extends RemarkRow {
  item: string
  period: string
}

/** Those that wait for an answer first, by their clock; then the answered ones, newest first. */
export async function listRemarks(
  context: Context,
  kind: RemarkKind | undefined,
  limit: number,
): Promise<DeskRemark[]> {
  requireDesk(context.actor, 'list')
  let query = remarksWithin(context)
    .innerJoin('disclosure as d', (on) =>
      on.onRef('d.county', '=', 'disclosure_remark.county').onRef('d.id', '=', 'disclosure_remark.disclosure_id'),
    )
    .selectAll('disclosure_remark')
    .select(['d.item', 'd.period'])
  if (kind) query = query.where('disclosure_remark.kind', '=', kind)
  return await query
    .orderBy(sql`disclosure_remark.answered_at is not null`)
    .orderBy(sql`case when disclosure_remark.answered_at is null then disclosure_remark.due_at end`)
    .orderBy('disclosure_remark.answered_at', 'desc')
    .limit(limit)
    .execute()
}

/** One remark within reach, with its entry. @throws Problem `not-found` 404 */
export async function getDeskRemark(context: Context, id: string): Promise<DeskRemark> {
  requireDesk(context.actor, 'list')
  const found = await remarksWithin(context)
    .innerJoin('disclosure as d', (on) =>
      on.onRef('d.county', '=', 'disclosure_remark.county').onRef('d.id', '=', 'disclosure_remark.disclosure_id'),
    )
    .selectAll('disclosure_remark')
    .select(['d.item', 'd.period'])
    .where('disclosure_remark.id', '=', id)
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

/** How many wait for an answer by the reader's own unit. */
export async function countWaiting(context: Context): Promise<{ questions: number; objections: number }> {
  const { actor } = context
  const rows = await remarksWithin(context)
    .select((is) => ['disclosure_remark.kind', is.fn.countAll<number>().as('n')])
    .where('disclosure_remark.holder', '=', actor.kind === 'staff' ? actor.unit : '-')
    .where((is) =>
      is.or([is('disclosure_remark.answered_at', 'is', null), is('disclosure_remark.understood', '=', 'no')]),
    )
    .groupBy('disclosure_remark.kind')
    .execute()
  const of = (kind: RemarkKind) => Number(rows.find((row) => row.kind === kind)?.n ?? 0)
  return { questions: of('question'), objections: of('objection') }
}

export async function getRemarkForChange(context: Context, id: string): Promise<RemarkRow> {
  const found = await remarksWithin(context)
    .selectAll('disclosure_remark')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

/** Opens the one remark that a receipt belongs to and narrows the rest of the transaction to it. */
export async function openRemark(context: Context, typed: string): Promise<RemarkRow> {
  const receipt = readReceipt(typed)
  if (!receipt) throw refuse('receipt.unknown', 404)
  const print = receiptPrint(context.keys, REMARK, receipt)
  const { rows } = await sql<{ id: string | null }>`select find_remark(${context.county}, ${print}) as id`.execute(
    context.tx,
  )
  const id = rows[0]?.id
  if (!id) throw refuse('receipt.unknown', 404)
  await changeReach(context.tx, reach({ reader: 'receipt', matter: id }))
  return await ownRemark(context, id)
}

export async function ownRemark({ tx, county }: Context, id: string): Promise<RemarkRow> {
  return await tx
    .selectFrom('disclosure_remark')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}
