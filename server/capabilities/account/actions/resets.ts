import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import type { StaffActor } from '#platform/identity/actor.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import { RESET_VALID_MS } from '#platform/identity/limits.ts'
import { accountSubject, forgiveTries } from '#platform/identity/lockout.ts'
import { forgetRecoveryCodes } from '#platform/identity/recovery.ts'
import { endSessionsOf } from '#platform/identity/session.ts'
import { requireAccountPower } from '../access.ts'
import { getAccount, listMessages, openResets } from '../queries.ts'
import type { Account } from '../schema.ts'

function administrator({ actor }: Context): StaffActor {
  if (actor.kind !== 'staff') throw refuse('sign-in-needed', 401)
  return actor
}

/** A forgotten password: a new first one, changed at first use. The second factor stays on. */
export async function resetPassword(context: Context, id: string, passwordHash: string): Promise<Account> {
  requireAccountPower(context.actor, 'reset', id)
  const account = await getAccount(context, id)
  const { tx, county, keys } = context
  await asSystem(context, async () => {
    await tx
      .updateTable('account_secret')
      .set({ password_hash: passwordHash, must_change: true })
      .where('county', '=', county)
      .where('account_id', '=', id)
      .execute()
    await endSessionsOf(context, id)
    await forgiveTries(context, accountSubject(keys, id))
  })
  await record(context, 'account.password-reset', { kind: 'account', id, place: account.scope })
  return account
}

/**
 * A lost phone and lost recovery codes: one administrator asks, another confirms. With one alone, whoever holds an
 * administrator's session would hold every desk of the county. Asked twice, it is one question.
 */
export async function askSecondFactorReset(context: Context, id: string): Promise<string> {
  requireAccountPower(context.actor, 'reset', id)
  const account = await getAccount(context, id)
  const [open] = await openResets(context, id)
  if (open) return open.id
  const { tx, county, now } = context
  const reset = newId(now.getTime())
  const expires = new Date(now.getTime() + RESET_VALID_MS)
  const asked_by = administrator(context).id
  await tx
    .insertInto('second_factor_reset')
    .values({ county, id: reset, account_id: id, asked_by, asked_at: now, expires_at: expires })
    .execute()
  await record(context, 'account.second-factor-reset-asked', { kind: 'account', id, place: account.scope }, { reset })
  return reset
}

/** @throws Problem `account.reset-needs-another` 403 for the one who asked, `not-found` 404 when it is done or too old */
export async function confirmSecondFactorReset(context: Context, id: string, reset: string): Promise<void> {
  requireAccountPower(context.actor, 'reset', id)
  const account = await getAccount(context, id)
  const asked = (await openResets(context, id)).find((one) => one.id === reset)
  if (!asked) throw refuse('not-found', 404)
  const confirmed_by = administrator(context).id
  if (asked.asked_by === confirmed_by) throw refuse('account.reset-needs-another', 403)
  const { tx, county, now } = context
  await tx
    .updateTable('second_factor_reset')
    .set({ confirmed_by, confirmed_at: now })
    .where('county', '=', county)
    .where('id', '=', reset)
    .execute()
  await asSystem(context, () => takeSecondFactorOff(context, id))
  await record(context, 'account.second-factor-reset', { kind: 'account', id, place: account.scope }, { reset })
}

async function takeSecondFactorOff(context: Context, id: string): Promise<void> {
  const { tx, county, keys } = context
  await tx
    .updateTable('account_secret')
    .set({ totp_sealed: null, totp_confirmed_at: null })
    .where('county', '=', county)
    .where('account_id', '=', id)
    .execute()
  await forgetRecoveryCodes(context, id)
  await endSessionsOf(context, id)
  await forgiveTries(context, accountSubject(keys, id))
}

/** Resets that wait for a second administrator, of one account or of all. */
export async function readOpenResets(context: Context, accountId?: string) {
  requireAccountPower(context.actor, 'list')
  return await openResets(context, accountId)
}

/** What waits for the gateway. Outside the demonstration the words stay closed: they hold codes that open accounts. */
export async function readMessages(context: Context, demo: boolean) {
  requireAccountPower(context.actor, 'read-messages')
  const messages = await listMessages(context)
  await record(context, 'message.list-read', { kind: 'message', id: 'list' }, { shown: messages.length })
  return demo ? messages : messages.map((message) => ({ ...message, text: '' }))
}
