import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { SYSTEM_REACH } from '#platform/identity/as-system.ts'
import { accountSubject, chargeTry, forgiveTries } from '#platform/identity/lockout.ts'
import { hashPassword, verifyPassword } from '#platform/identity/password.ts'
import { requireGoodPassword } from '#platform/identity/password-rules.ts'
import { endSessionsOf } from '#platform/identity/session.ts'
import { getAccount, getSecret, roleNamed } from '../queries.ts'
import { nextStage } from '../rules.ts'
import type { AccountSettings, Caller } from '../settings.ts'
import { getUnfinished, ownAccount } from './second-factor.ts'
import { type Begun, enter, inNameOf, type SigningIn } from './sign-in.ts'

async function keepPassword({ tx, county }: Context, accountId: string, hash: string, before: string) {
  const kept = await tx
    .updateTable('account_secret')
    .set({ password_hash: hash, must_change: false })
    .where('county', '=', county)
    .where('account_id', '=', accountId)
    .where('password_hash', '=', before)
    .executeTakeFirst()
  // Reset by an administrator, or changed by the same form sent twice, while this one was hashing.
  if (kept.numUpdatedRows !== 1n) throw refuse('account.changed', 409)
}

async function requireOther(oldHash: string, newPassword: string): Promise<void> {
  if (await verifyPassword(oldHash, newPassword)) throw refuse('password.same', 400, { field: 'newPassword' })
}

/** The first password, or one an administrator gave, becomes one that only its owner knows. */
export async function changeFirstPassword(
  caller: Caller,
  settings: AccountSettings,
  newPassword: string,
): Promise<Begun> {
  const { account, secret } = await caller.act(async (context) => {
    const unfinished = await getUnfinished(context, caller.token, 'change-password')
    return { account: unfinished, secret: await getSecret(context, unfinished.id) }
  }, SYSTEM_REACH)
  requireGoodPassword(newPassword, account.name)
  await requireOther(secret.password_hash, newPassword)
  const hash = await hashPassword(newPassword)
  return await caller.act(async (context) => {
    const own = inNameOf(context, await getUnfinished(context, caller.token, 'change-password'))
    await keepPassword(own, account.id, hash, secret.password_hash)
    await record(own, 'account.password-changed', { kind: 'account', id: account.id })
    const needed = await settings.needsSecondFactor(roleNamed(account.role), context.today)
    const stage = nextStage(false, { confirmed: secret.totp_confirmed_at !== null, needed })
    return await enter(own, caller, account, stage)
  }, SYSTEM_REACH)
}

/** Signed in already, against the present password; every other session of the account ends. */
export async function changePassword(caller: Caller, typed: { password: string; newPassword: string }): Promise<Begun> {
  const { account, name, secret } = await caller.act(async (context) => {
    const own = ownAccount(context)
    await chargeTry(context, accountSubject(context.keys, own.id))
    return { account: own, name: (await getAccount(context, own.id)).name, secret: await getSecret(context, own.id) }
  }, SYSTEM_REACH)
  if (!(await verifyPassword(secret.password_hash, typed.password))) throw await refused(caller, account)
  await caller.act((context) => forgiveTries(context, accountSubject(context.keys, account.id)), SYSTEM_REACH)
  requireGoodPassword(typed.newPassword, name)
  await requireOther(secret.password_hash, typed.newPassword)
  const hash = await hashPassword(typed.newPassword)
  return await caller.act(async (context) => {
    await keepPassword(context, account.id, hash, secret.password_hash)
    await endSessionsOf(context, account.id)
    await record(context, 'account.password-changed', { kind: 'account', id: account.id })
    return await enter(context, caller, account, 'full')
  }, SYSTEM_REACH)
}

async function refused(caller: Caller, account: SigningIn) {
  await caller.act(
    (context) => record(context, 'sign-in.refused', { kind: 'account', id: account.id }, { step: 'present-password' }),
    SYSTEM_REACH,
  )
  caller.refused()
  return refuse('wrong-present-password', 401, { field: 'password' })
}
