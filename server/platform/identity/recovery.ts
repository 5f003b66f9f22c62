import { randomBytes } from 'node:crypto'
import { formatReceipt, newReceipt, readReceipt } from '#kernel/receipt.ts'
import type { Context } from '#platform/context.ts'
import { fingerprint } from '#platform/crypto/keys.ts'
import { RECOVERY_CODES } from './limits.ts'

const hashOf = ({ keys }: Context, accountId: string, code: string): Buffer =>
  fingerprint(keys.index, 'recovery-code', `${accountId}\0${code}`)

export async function forgetRecoveryCodes({ tx, county }: Context, accountId: string): Promise<void> {
  await tx.deleteFrom('recovery_code').where('county', '=', county).where('account_id', '=', accountId).execute()
}

/** New codes for a lost phone, to be written down; the old ones stop working. Only their fingerprints are kept. */
export async function makeRecoveryCodes(context: Context, accountId: string): Promise<string[]> {
  const { tx, county } = context
  const codes = Array.from({ length: RECOVERY_CODES }, () => newReceipt(randomBytes))
  await forgetRecoveryCodes(context, accountId)
  await tx
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ county, account_id: accountId, code_hash: hashOf(context, accountId, code) })))
    .execute()
  return codes.map((code) => formatReceipt(code))
}

/** Each code works once. */
export async function spendRecoveryCode(context: Context, accountId: string, typed: string): Promise<boolean> {
  const code = readReceipt(typed)
  if (code === undefined) return false
  const spent = await context.tx
    .updateTable('recovery_code')
    .set({ used_at: context.now })
    .where('county', '=', context.county)
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hashOf(context, accountId, code))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return spent.numUpdatedRows === 1n
}

export async function countRecoveryCodes({ tx, county }: Context, accountId: string): Promise<number> {
  const { n } = await tx
    .selectFrom('recovery_code')
    .select((is) => is.fn.countAll<number>().as('n'))
    .where('county', '=', county)
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}
