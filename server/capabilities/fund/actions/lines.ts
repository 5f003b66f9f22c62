import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { type Payee, payeesOf } from '../queries/fund.ts'
import type { FundState, PaymentOrder } from '../rules/index.ts'
import type { Of } from './store.ts'

interface Named {
  shown: string
  name: string
  account: string
}

/** A new list: masked for everybody, in full for those who pay and watch. */
export async function insertRecipients(
  { tx, county }: Context,
  of: Of,
  { list, lines }: FundState,
  named: readonly Named[],
): Promise<void> {
  const at = (i: number) => ({ county, fund_id: of.id, list, n: i + 1, village_code: of.village_code })
  await tx
    .insertInto('fund_recipient')
    .values(
      lines.map(({ cents, hundredths, ties }, i) => ({
        ...at(i),
        shown: named[i]?.shown ?? '',
        amount_cents: cents,
        quantity_hundredths: hundredths ?? null,
        ties,
      })),
    )
    .execute()
  await tx
    .insertInto('fund_payee')
    .values(named.map(({ name, account }, i) => ({ ...at(i), rev: 1, name, account })))
    .execute()
}

/** The account put right; the one before stays where it was paid to. */
export async function insertPayee(
  context: Context,
  of: Of,
  { list }: FundState,
  n: number,
  account: string,
): Promise<void> {
  const before = (await payeesOf(context, of.id, list)).find((one) => one.n === n)
  if (!before) throw refuse('fund.no-line', 422, { field: 'n' })
  const { tx, county } = context
  const at = { county, fund_id: of.id, list, n, village_code: of.village_code }
  await tx
    .insertInto('fund_payee')
    .values({ ...at, rev: before.rev + 1, name: before.name, account })
    .execute()
}

interface Ordered {
  payment: PaymentOrder
  fileHash: string
  payees: readonly (Payee & { cents: number })[]
}

/** The order to pay, with what it rests on; the database refuses it without. */
export async function insertPayment(
  { tx, county, now }: Context,
  of: Of,
  { grounds, version, list }: FundState,
  { payment, fileHash, payees }: Ordered,
): Promise<void> {
  await tx
    .insertInto('payment')
    .values({
      county,
      id: payment.id,
      village_code: of.village_code,
      fund_id: of.id,
      fund_seq: version,
      people: payees.length,
      file_sha256: fileHash,
      amount_cents: payment.cents,
      reason: 'fund',
      decision_id: grounds.decision?.id ?? null,
      item_id: grounds.item?.id ?? null,
      rule_key: grounds.rule?.key ?? null,
      rule_day: grounds.rule?.day ?? null,
      ordered_at: now,
    })
    .execute()
  const at = { county, payment_id: payment.id, fund_id: of.id, list, village_code: of.village_code }
  await tx
    .insertInto('payment_line')
    .values(payees.map(({ n, rev, cents }) => ({ ...at, n, rev, amount_cents: cents })))
    .execute()
}
