import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import type { DingTalk } from '#platform/dingtalk/dingtalk.ts'
import { asSystem, SYSTEM_REACH } from '#platform/identity/as-system.ts'
import { requireAccountPower } from '../access.ts'
import { getAccountForChange } from '../queries.ts'
import type { Caller } from '../settings.ts'
import { ownAccount } from './second-factor.ts'

export interface Binding {
  id: string
  externalId: string
  notices: boolean
  boundAt: Date
  /** By the account's own person; otherwise by an administrator. */
  byOwn: boolean
}

/** The binding in force, of whatever platform. Needs the system's reach. */
async function findBinding({ tx, county }: Context, accountId: string): Promise<Binding | undefined> {
  const row = await tx
    .selectFrom('account_binding')
    .select(['id', 'external_id', 'notices_since', 'bound_at', 'bound_by'])
    .where('county', '=', county)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const { id, external_id: externalId, bound_at: boundAt } = row
  return { id, externalId, notices: row.notices_since !== null, boundAt, byOwn: row.bound_by === accountId }
}

interface Wanted {
  accountId: string
  platform: DingTalk['kind']
  externalId: string
}

/** @throws Problem `dingtalk.bound-elsewhere` 409, `dingtalk.bound-already` 409 */
async function bind(context: Context, { accountId, platform, externalId }: Wanted, by: string): Promise<void> {
  const { tx, county, now } = context
  const before = await findBinding(context, accountId)
  if (before?.externalId === externalId) return
  if (before) throw refuse('dingtalk.bound-already', 409)
  const row = { county, id: newId(now.getTime()), account_id: accountId, platform, external_id: externalId }
  const added = await tx
    .insertInto('account_binding')
    .values({ ...row, bound_at: now, bound_by: by })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows !== 1n) throw refuse('dingtalk.bound-elsewhere', 409, { field: 'externalId' })
  const data = { binding: row.id, platform, own: by === accountId }
  await record(context, 'account.dingtalk-bound', { kind: 'account', id: accountId }, data)
}

async function revoke(context: Context, accountId: string, by: string): Promise<void> {
  const { tx, county, now } = context
  const before = await findBinding(context, accountId)
  if (!before) return
  await tx
    .updateTable('account_binding')
    .set({ revoked_at: now, revoked_by: by, notices_since: null })
    .where('county', '=', county)
    .where('id', '=', before.id)
    .execute()
  const data = { binding: before.id, own: by === accountId }
  await record(context, 'account.dingtalk-unbound', { kind: 'account', id: accountId }, data)
}

/** By the account's own person, who has just come back from the platform. Safe to repeat. */
export async function bindOwn(context: Context, platform: DingTalk['kind'], externalId: string): Promise<void> {
  const { id } = ownAccount(context)
  await bind(context, { accountId: id, platform, externalId }, id)
}

export const readOwnBinding = (caller: Caller): Promise<Binding | undefined> =>
  caller.act((context) => findBinding(context, ownAccount(context).id), SYSTEM_REACH)

export const revokeOwn = (caller: Caller): Promise<void> =>
  caller.act((context) => revoke(context, ownAccount(context).id, ownAccount(context).id), SYSTEM_REACH)

/** Whether this person is told on the platform of what waits for the unit. Safe to repeat. */
export async function chooseNotices(caller: Caller, notices: boolean): Promise<void> {
  await caller.act(async (context) => {
    const { tx, county, now } = context
    const { id } = ownAccount(context)
    const before = await findBinding(context, id)
    if (!before) throw refuse('dingtalk.unbound', 409)
    if (before.notices === notices) return
    await tx
      .updateTable('account_binding')
      .set({ notices_since: notices ? now : null })
      .where('county', '=', county)
      .where('id', '=', before.id)
      .execute()
    await record(context, 'account.dingtalk-notices', { kind: 'account', id }, { notices })
  }, SYSTEM_REACH)
}

/** By the administrator, who has seen the account id in the platform's own directory: never by name or number. */
export async function bindFor(context: Context, accountId: string, wanted: Omit<Wanted, 'accountId'>): Promise<void> {
  requireAccountPower(context.actor, 'change', accountId)
  await getAccountForChange(context, accountId)
  await asSystem(context, () => bind(context, { accountId, ...wanted }, ownAccount(context).id))
}

export async function revokeFor(context: Context, accountId: string): Promise<void> {
  requireAccountPower(context.actor, 'change', accountId)
  await getAccountForChange(context, accountId)
  await asSystem(context, () => revoke(context, accountId, ownAccount(context).id))
}

export async function readBindingOf(context: Context, accountId: string): Promise<Binding | undefined> {
  requireAccountPower(context.actor, 'list')
  return await asSystem(context, () => findBinding(context, accountId))
}
