import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import { requireMay } from '../access.ts'
import type { FundContext } from '../context.ts'
import { type Batch, type FundState, folded, paymentFile } from '../rules/index.ts'
import { actionsOf, getFund } from './fund.ts'

export interface SentBatch extends Batch {
  id: string
  /** The day of the order, whose rules the file follows. */
  day: string
}

/** A payment with the accounts it went to, whatever was put right since. @throws Problem `not-found` 404 */
export async function getBatch(
  { tx, county, funds }: FundContext,
  fundId: string,
  state: FundState,
  paymentId: string,
): Promise<SentBatch & { fileHash: string }> {
  const payment = state.payments.find(({ id }) => id === paymentId)
  const row = await tx
    .selectFrom('payment')
    .select(['ordered_at', 'file_sha256'])
    .where('county', '=', county)
    .where('fund_id', '=', fundId)
    .where('id', '=', paymentId)
    .executeTakeFirst()
  if (!payment || !row) throw refuse('not-found', 404)
  const lines = await batchLines({ tx, county }, paymentId)
  const day = funds.dayOf(row.ordered_at.getTime())
  return { id: paymentId, batch: payment.batch, note: state.title, lines, day, fileHash: row.file_sha256 ?? '' }
}

async function batchLines({ tx, county }: Pick<Context, 'tx' | 'county'>, paymentId: string): Promise<Batch['lines']> {
  const rows = await tx
    .selectFrom('payment_line as l')
    .innerJoin('fund_payee as p', (join) =>
      join
        .onRef('p.county', '=', 'l.county')
        .onRef('p.fund_id', '=', 'l.fund_id')
        .onRef('p.list', '=', 'l.list')
        .onRef('p.n', '=', 'l.n')
        .onRef('p.rev', '=', 'l.rev'),
    )
    .select(['l.n', 'p.name', 'p.account', 'l.amount_cents'])
    .where('l.county', '=', county)
    .where('l.payment_id', '=', paymentId)
    .orderBy('l.n')
    .execute()
  return rows.map(({ n, name, account, amount_cents }) => ({ n, name, account, cents: Number(amount_cents) }))
}

/** The bytes for the bank; reading them is recorded, and they are those that were ordered or none at all. */
export async function readPaymentFile(
  context: FundContext,
  fundId: string,
  paymentId: string,
): Promise<{ name: string; text: string }> {
  const row = await getFund(context, fundId)
  requireMay(context.actor, 'file', row.village_code)
  const state = folded(await actionsOf(context, fundId))
  const sent = await getBatch(context, fundId, state, paymentId)
  const format = context.funds.bankFileOn(sent.day)
  const text = format && paymentFile(format, sent)
  if (text === undefined || sha256(text).toString('hex') !== sent.fileHash) throw refuse('fund.file-changed', 409)
  const object = { kind: 'fund', id: fundId, place: row.village_code }
  await record(context, 'fund.file-read', object, { payment: paymentId })
  return { name: `${sent.batch}.csv`, text }
}
