import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import { endSessionsOf } from '#platform/identity/session.ts'
import { requireAccountPower } from '../access.ts'
import { findUnit, findUnits, getAccount, getAccountForChange, isPlace, listAccounts } from '../queries.ts'
import { fitsUnit, postSeen, readName, UNIT_KIND } from '../rules.ts'
import type { Account, AccountChange, NewAccount } from '../schema.ts'
import { readPhone } from './villager.ts'

export async function readAccounts(context: Context, asked: { find?: string | undefined; after?: string | undefined }) {
  requireAccountPower(context.actor, 'list')
  const page = await listAccounts(context, asked)
  await record(context, 'account.list-read', { kind: 'account', id: 'list' }, { shown: page.accounts.length })
  return page
}

export async function readAccount(context: Context, id: string): Promise<Account> {
  requireAccountPower(context.actor, 'list')
  const account = await getAccount(context, id)
  await record(context, 'account.read', { kind: 'account', id, place: account.scope })
  return account
}

interface WantedPost {
  role: keyof typeof UNIT_KIND
  unit: string
  scope?: string | undefined
}

/** The unit must be of the role's kind, the territory the unit's or a part of it. */
async function checkedPost(context: Context, wanted: WantedPost) {
  const unit = await findUnit(context, wanted.unit)
  if (!unit) throw refuse('account.unit-unknown', 400, { field: 'unit' })
  if (unit.kind !== UNIT_KIND[wanted.role]) throw refuse('account.unit-of-other-kind', 400, { field: 'role' })
  const scope = wanted.scope || unit.placeCode
  if (!fitsUnit(unit.code, scope) || !(await isPlace(context, scope)))
    throw refuse('account.scope-outside-unit', 400, { field: 'scope' })
  return { role: wanted.role, unit: unit.code, scope }
}

export interface Created {
  account: Account
  /** The same form was sent before: the first password was shown then. */
  repeated: boolean
}

/** `passwordHash` is made outside: hashing holds no connection. */
export async function createAccount(context: Context, wanted: NewAccount, passwordHash: string): Promise<Created> {
  requireAccountPower(context.actor, 'create', wanted.id)
  const { tx, county, actor, now } = context
  const post = await checkedPost(context, wanted)
  const name = readName(wanted.name)
  const phone = wanted.phone ? readPhone(wanted.phone) : null
  const added = await tx
    .insertInto('account')
    .values({
      county,
      id: wanted.id,
      name,
      person_name: wanted.personName.trim(),
      ...post,
      phone,
      created_at: now,
      created_by: actor.kind === 'staff' ? actor.id : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows !== 1n) return await repeatedOrTaken(context, wanted.id, name)
  const secret = { county, account_id: wanted.id, password_hash: passwordHash }
  await asSystem(context, () => tx.insertInto('account_secret').values(secret).execute())
  await record(context, 'account.created', { kind: 'account', id: wanted.id, place: post.scope }, { ...post })
  return { account: await getAccount(context, wanted.id), repeated: false }
}

async function repeatedOrTaken(context: Context, id: string, name: string): Promise<Created> {
  const account = await getAccount(context, id).catch(() => undefined)
  if (account?.name === name) return { account, repeated: true }
  throw refuse(account ? 'same-id-other-content' : 'account.name-taken', 409, { field: 'name' })
}

/** A new post begins with a new sign-in. @throws Problem `account.changed` 409 when another administrator was first */
export async function changePost(context: Context, id: string, wanted: AccountChange): Promise<Account> {
  requireAccountPower(context.actor, 'change', id)
  const before = await getAccountForChange(context, id)
  const post = await checkedPost(context, wanted)
  if (postSeen(before) === postSeen(post)) return before
  if (postSeen(before) !== wanted.seen) throw refuse('account.changed', 409)
  await update(context, id, post)
  await asSystem(context, () => endSessionsOf(context, id))
  const from = { role: before.role, unit: before.unit, scope: before.scope }
  await record(context, 'account.post-changed', { kind: 'account', id, place: post.scope }, { from, to: post })
  return await getAccount(context, id)
}

/** Its sessions end with it. Safe to repeat. */
export async function disableAccount(context: Context, id: string): Promise<Account> {
  requireAccountPower(context.actor, 'change', id)
  const before = await getAccountForChange(context, id)
  if (before.disabledAt) return before
  await update(context, id, { disabled_at: context.now })
  await asSystem(context, () => endSessionsOf(context, id))
  await record(context, 'account.disabled', { kind: 'account', id, place: before.scope })
  return await getAccount(context, id)
}

export async function enableAccount(context: Context, id: string): Promise<Account> {
  requireAccountPower(context.actor, 'change', id)
  const before = await getAccountForChange(context, id)
  if (!before.disabledAt) return before
  await update(context, id, { disabled_at: null })
  await record(context, 'account.enabled', { kind: 'account', id, place: before.scope })
  return await getAccount(context, id)
}

type Update = { disabled_at: Date | null } | { role: string; unit: string; scope: string }

async function update({ tx, county }: Context, id: string, to: Update): Promise<void> {
  await tx.updateTable('account').set(to).where('county', '=', county).where('id', '=', id).execute()
}

export async function readUnits(context: Context, find: string) {
  requireAccountPower(context.actor, 'create')
  return find.trim() ? await findUnits(context, find) : []
}

/** @throws Problem `not-found` 404 */
export async function readUnit(context: Context, code: string) {
  const unit = await findUnitOf(context, code)
  if (!unit) throw refuse('not-found', 404)
  return unit
}

export async function findUnitOf(context: Context, code: string) {
  requireAccountPower(context.actor, 'list')
  return await findUnit(context, code)
}
