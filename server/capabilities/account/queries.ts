import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { STAFF_ROLES, type StaffRole } from '#platform/identity/actor.ts'
import { type Account, LIST_MAX } from './schema.ts'

const UNITS_MAX = 30

function accounts({ tx, county }: Context) {
  return tx
    .selectFrom('account')
    .leftJoin('unit', (on) => on.onRef('unit.county', '=', 'account.county').onRef('unit.code', '=', 'account.unit'))
    .select([
      'account.id',
      'account.name',
      'account.person_name',
      'account.role',
      'account.unit',
      'unit.name as unit_name',
      'unit.name_en as unit_name_en',
      'account.scope',
      'account.phone',
      'account.disabled_at',
      'account.created_at',
    ])
    .where('account.county', '=', county)
}
type AccountRow = Awaited<ReturnType<ReturnType<typeof accounts>['executeTakeFirstOrThrow']>>

export const roleNamed = (role: string): StaffRole => {
  const known = STAFF_ROLES.find((one) => one === role)
  if (!known) throw new Error('a role in the database that this version does not know')
  return known
}

const accountOf = (row: AccountRow): Account => ({
  id: row.id,
  name: row.name,
  personName: row.person_name,
  role: roleNamed(row.role),
  unit: row.unit,
  unitName: row.unit_name === null || row.unit_name_en === null ? null : { zh: row.unit_name, en: row.unit_name_en },
  scope: row.scope,
  phone: row.phone,
  disabledAt: row.disabled_at?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
})

/** By sign-in name; `next` starts the following page. */
export async function listAccounts(
  context: Context,
  asked: { find?: string | undefined; after?: string | undefined },
): Promise<{ accounts: Account[]; next?: string }> {
  let query = accounts(context).orderBy('account.name')
  const find = asked.find?.trim()
  if (find) {
    const like = `%${find.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where((is) =>
      is.or([
        is('account.name', 'like', like.toLowerCase()),
        is('account.person_name', 'like', like),
        is('account.unit', 'like', like),
        is('unit.name', 'like', like),
      ]),
    )
  }
  if (asked.after) query = query.where('account.name', '>', asked.after)
  const rows = await query.limit(LIST_MAX + 1).execute()
  const page = rows.slice(0, LIST_MAX).map(accountOf)
  const last = page.at(-1)
  return rows.length > LIST_MAX && last ? { accounts: page, next: last.name } : { accounts: page }
}

/** @throws Problem `not-found` 404 */
export async function getAccount(context: Context, id: string): Promise<Account> {
  const row = await accounts(context).where('account.id', '=', id).executeTakeFirst()
  if (!row) throw refuse('not-found', 404)
  return accountOf(row)
}

/** Locks it until the end of the transaction. */
export async function getAccountForChange(context: Context, id: string): Promise<Account> {
  const row = await accounts(context).where('account.id', '=', id).forUpdate('account').executeTakeFirst()
  if (!row) throw refuse('not-found', 404)
  return accountOf(row)
}

/** Accounts with what the sign-in checks; needs the system's reach. */
const toSignIn = ({ tx, county }: Context) =>
  tx
    .selectFrom('account')
    .innerJoin('account_secret', (on) =>
      on.onRef('account_secret.county', '=', 'account.county').onRef('account_secret.account_id', '=', 'account.id'),
    )
    .select([
      'account.id',
      'account.person_name',
      'account.role',
      'account.unit',
      'account.scope',
      'account.disabled_at',
    ])
    .select(['password_hash', 'must_change', 'totp_confirmed_at'])
    .where('account.county', '=', county)

export const findAccountToSignIn = (context: Context, name: string) =>
  toSignIn(context).where('account.name', '=', name).executeTakeFirst()

/** Whose binding to this account id is in force. */
export const findAccountBound = (context: Context, platform: string, externalId: string) =>
  toSignIn(context)
    .innerJoin('account_binding as binding', (on) =>
      on.onRef('binding.county', '=', 'account.county').onRef('binding.account_id', '=', 'account.id'),
    )
    .where('binding.platform', '=', platform)
    .where('binding.external_id', '=', externalId)
    .where('binding.revoked_at', 'is', null)
    .executeTakeFirst()

/** Needs the system's reach. */
export async function getSecret({ tx, county }: Context, accountId: string) {
  return await tx
    .selectFrom('account_secret')
    .select(['password_hash', 'must_change', 'totp_confirmed_at'])
    .where('county', '=', county)
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
}

export interface FoundUnit {
  code: string
  name: { zh: string; en: string }
  kind: string
  placeCode: string
}

const unitOf = (row: { code: string; name: string; name_en: string; kind: string; place_code: string }): FoundUnit => ({
  code: row.code,
  name: { zh: row.name, en: row.name_en },
  kind: row.kind,
  placeCode: row.place_code,
})

export async function findUnits({ tx, county }: Context, find: string): Promise<FoundUnit[]> {
  const like = `%${find.trim().replace(/[\\%_]/g, '\\$&')}%`
  const rows = await tx
    .selectFrom('unit')
    .select(['code', 'name', 'name_en', 'kind', 'place_code'])
    .where('county', '=', county)
    .where((is) => is.or([is('name', 'like', like), is('code', 'like', like)]))
    .orderBy('code')
    .limit(UNITS_MAX)
    .execute()
  return rows.map(unitOf)
}

export async function findUnit({ tx, county }: Context, code: string): Promise<FoundUnit | undefined> {
  const row = await tx
    .selectFrom('unit')
    .select(['code', 'name', 'name_en', 'kind', 'place_code'])
    .where('county', '=', county)
    .where('code', '=', code)
    .executeTakeFirst()
  return row && unitOf(row)
}

export async function isPlace({ tx, county }: Context, code: string): Promise<boolean> {
  const found = await tx
    .selectFrom('place')
    .select('code')
    .where('county', '=', county)
    .where('code', '=', code)
    .executeTakeFirst()
  return found !== undefined
}

/** The newest messages that wait in the outbox. The numbers stay sealed. */
export async function listMessages({ tx, county }: Context) {
  const rows = await tx
    .selectFrom('sms_outbox')
    .select(['id', 'phone_tail', 'template', 'text', 'created_at'])
    .where('county', '=', county)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(LIST_MAX)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    phoneTail: row.phone_tail,
    template: row.template,
    text: row.text,
    createdAt: row.created_at.toISOString(),
  }))
}

/** Resets asked for and still good, of one account or of all. */
export async function openResets({ tx, county, now }: Context, accountId?: string) {
  let query = tx
    .selectFrom('second_factor_reset as reset')
    .innerJoin('account', (on) =>
      on.onRef('account.county', '=', 'reset.county').onRef('account.id', '=', 'reset.account_id'),
    )
    .select([
      'reset.id',
      'reset.account_id',
      'reset.asked_by',
      'reset.asked_at',
      'reset.expires_at',
      'account.person_name',
    ])
    .where('reset.county', '=', county)
    .where('reset.confirmed_at', 'is', null)
    .where('reset.expires_at', '>', now)
    .orderBy('reset.asked_at')
    .limit(LIST_MAX)
  if (accountId !== undefined) query = query.where('reset.account_id', '=', accountId)
  return await query.execute()
}
