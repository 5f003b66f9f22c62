import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { fingerprint, type Keys } from '#platform/crypto/keys.ts'
import { FAILURES_FORGOTTEN_MS, FAILURES_MAX, LOCK_LONGEST_MS, LOCK_MS } from './limits.ts'

export interface Failures {
  failures: number
  /** How often it was locked before; each time for twice as long. */
  rounds: number
  lastAt: Date
  lockedUntil: Date | null
}

/** One more try counted, or the time until which no try is taken. Pure, so that the thresholds can be tested alone. */
export function countTry(known: Failures | undefined, now: Date): Failures | { lockedUntil: Date } {
  if (known?.lockedUntil && known.lockedUntil > now) return { lockedUntil: known.lockedUntil }
  const fresh = !known || now.getTime() - known.lastAt.getTime() > FAILURES_FORGOTTEN_MS
  const rounds = fresh ? 0 : known.rounds
  const failures = (fresh ? 0 : known.failures) + 1
  if (failures < FAILURES_MAX) return { failures, rounds, lastAt: now, lockedUntil: null }
  const lock_ms = Math.min(LOCK_MS * 2 ** rounds, LOCK_LONGEST_MS)
  return { failures: 0, rounds: rounds + 1, lastAt: now, lockedUntil: new Date(now.getTime() + lock_ms) }
}

/** Who is guessing at what: a stranger elsewhere cannot lock the owner out. Kept as an HMAC, so no address is stored. */
export const passwordSubject = (keys: Keys, accountName: string, network: string): string =>
  fingerprint(keys.index, 'sign-in', `${accountName}\0${network}`).toString('base64url')

/** Without the network: who gets here knows the password already, so this locks out no owner by a stranger's hand. */
export const accountSubject = (keys: Keys, accountId: string): string =>
  fingerprint(keys.index, 'account', accountId).toString('base64url')

/**
 * Counts the try before it is looked at: a hundred guesses sent at once are a hundred guesses. A right one is forgiven.
 * @throws Problem `sign-in.locked` 429 with the minutes to wait; the same for accounts that do not exist
 */
export async function chargeTry({ tx, county, now }: Context, subject: string): Promise<void> {
  await tx
    .insertInto('sign_in_failure')
    .values({ county, subject, last_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = tx.selectFrom('sign_in_failure').where('county', '=', county).where('subject', '=', subject)
  const known = await row
    .select(['failures', 'rounds', 'last_at as lastAt', 'locked_until as lockedUntil'])
    .forUpdate()
    .executeTakeFirstOrThrow()
  const next = countTry(known, now)
  if (!('failures' in next)) throw locked(next.lockedUntil, now)
  await tx
    .updateTable('sign_in_failure')
    .set({ failures: next.failures, rounds: next.rounds, last_at: now, locked_until: next.lockedUntil })
    .where('county', '=', county)
    .where('subject', '=', subject)
    .execute()
}

export async function forgiveTries({ tx, county }: Context, subject: string): Promise<void> {
  await tx.deleteFrom('sign_in_failure').where('county', '=', county).where('subject', '=', subject).execute()
}

function locked(until: Date, now: Date) {
  const wait_s = Math.ceil((until.getTime() - now.getTime()) / 1000)
  return refuse('sign-in.locked', 429, { params: { minutes: Math.ceil(wait_s / 60), retryAfter_s: wait_s } })
}
