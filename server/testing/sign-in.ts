import { seal } from '#platform/crypto/keys.ts'
import { inTransaction, reach, type Tx } from '#platform/db/transaction.ts'
import { hashPassword } from '#platform/identity/password.ts'
import { codeAt } from '#platform/identity/totp.ts'
import { type Browser, openBrowser, type Seen } from './browser.ts'
import type { TestCounty } from './county.ts'
import { type AccountName, accountId, COUNTY } from './world.ts'

export const PASSWORD = 'pear ladder quiet river'
export const TOTP_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

let hashed: Promise<string> | undefined

/** Everybody in the remembered county gets the same password; `totp` also an authenticator that is set up. */
export async function givePassword(
  county: TestCounty,
  accounts: readonly AccountName[],
  { mustChange = false, totp = false } = {},
): Promise<void> {
  hashed ??= hashPassword(PASSWORD)
  const password_hash = await hashed
  const sealed = totp ? seal(county.floor.keys.field, TOTP_SECRET) : null
  await asSystem(county, async (tx) => {
    for (const account of accounts) {
      const account_id = accountId(account)
      await tx.deleteFrom('session').where('account_id', '=', account_id).execute()
      const secret = { password_hash, must_change: mustChange, totp_sealed: sealed, totp_last_step: 0 }
      const row = { ...secret, totp_confirmed_at: sealed ? county.now() : null }
      await tx
        .insertInto('account_secret')
        .values({ county: COUNTY, account_id, ...row })
        .onConflict((conflict) => conflict.columns(['county', 'account_id']).doUpdateSet(row))
        .execute()
    }
  })
}

/** What the database holds, past every policy. */
export const asSystem = <T>(county: TestCounty, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(county.floor.database.db, reach({ reader: 'system' }), work)

export async function typePassword(browser: Browser, name: string, password = PASSWORD): Promise<Seen> {
  await browser.get('/sign-in')
  return await browser.submit('/sign-in', { name, password })
}

export const codeNow = (county: TestCounty): string => codeAt(TOTP_SECRET, county.now())

/** A browser in which this person is signed in; the password must have been given. */
export async function signedIn(county: TestCounty, account: AccountName, address?: string): Promise<Browser> {
  const browser = openBrowser(county.app, address)
  const seen = await typePassword(browser, account)
  if (seen.location?.startsWith('/sign-in/second-factor')) {
    await browser.get(seen.location)
    await browser.submit('/sign-in/second-factor', { code: codeNow(county) })
  }
  return browser
}

/** Moves the county's clock on. */
export function pass(county: TestCounty, minutes: number): void {
  county.setNow(new Date(county.now().getTime() + minutes * 60_000))
}

export const auditOf = (county: TestCounty, objectId: string) =>
  asSystem(county, (tx) =>
    tx
      .selectFrom('audit_entry')
      .select(['verb', 'actor_kind', 'actor_id', 'detail'])
      .where('object_id', '=', objectId)
      .orderBy('id')
      .execute(),
  )
