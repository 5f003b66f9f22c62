import { generateSecret, generateSync, generateURI, verifySync } from 'otplib'
import type { Context } from '#platform/context.ts'
import { seal, unseal } from '#platform/crypto/keys.ts'

/** RFC 6238 with the values that every authenticator app understands: SHA-1, six digits, thirty seconds. */
const STEP_S = 30

export const newTotpSecret = (): string => generateSecret()

const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1000)

/** The code that the app shows at that moment: for the demonstration's sign-in list and for tests. */
export const codeAt = (secret: string, at: Date): string =>
  generateSync({ secret, epoch: secondsOf(at), period: STEP_S })

/** The step of a code that is right at that moment or one step beside it; undefined for a wrong code. */
export function stepOf(secret: string, code: string, at: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const result = verifySync({ secret, token: code, epoch: secondsOf(at), period: STEP_S, epochTolerance: STEP_S })
  return result.valid && 'timeStep' in result ? result.timeStep : undefined
}

export const totpAddress = (issuer: string, account: string, secret: string): string =>
  generateURI({ issuer, label: account, secret, period: STEP_S })

const secretsOf = ({ tx, county }: Context, accountId: string) =>
  tx
    .selectFrom('account_secret')
    .select(['totp_sealed', 'totp_confirmed_at'])
    .where('county', '=', county)
    .where('account_id', '=', accountId)

/** The secret waiting for its first code; made when there is none. Never shows one that is already confirmed. */
export async function pendingTotpSecret(context: Context, accountId: string): Promise<string> {
  const found = await secretsOf(context, accountId).forUpdate().executeTakeFirstOrThrow()
  if (found.totp_confirmed_at) throw new Error('a confirmed second factor is never shown again')
  if (found.totp_sealed) return unseal(context.keys.field, found.totp_sealed)
  const secret = newTotpSecret()
  await context.tx
    .updateTable('account_secret')
    .set({ totp_sealed: seal(context.keys.field, secret) })
    .where('county', '=', context.county)
    .where('account_id', '=', accountId)
    .execute()
  return secret
}

/** Takes a code once: a step at or before the last one taken is a replay, also for two requests at the same instant. */
export async function takeTotp(context: Context, accountId: string, code: string, confirm = false): Promise<boolean> {
  const { tx, county, keys, now } = context
  const found = await secretsOf(context, accountId).executeTakeFirst()
  if (!found?.totp_sealed || (found.totp_confirmed_at === null) !== confirm) return false
  const step = stepOf(unseal(keys.field, found.totp_sealed), code, now)
  if (step === undefined) return false
  const taken = await tx
    .updateTable('account_secret')
    .set({ totp_last_step: step, ...(confirm ? { totp_confirmed_at: now } : {}) })
    .where('county', '=', county)
    .where('account_id', '=', accountId)
    .where('totp_last_step', '<', step)
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}
