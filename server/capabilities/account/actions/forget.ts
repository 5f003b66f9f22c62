import type { Context } from '#platform/context.ts'
import { FAILURES_FORGOTTEN_MS, LOCK_LONGEST_MS, SPENT_KEPT_MS, STAFF_IDLE_MS } from '#platform/identity/limits.ts'

/** Deletes what has no more use: sessions that are over, codes and messages a week after their end. Needs the system's reach. */
export async function forgetExpired({ tx, county, now }: Context): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms)
  const spent = before(SPENT_KEPT_MS)
  await tx.deleteFrom('session').where('county', '=', county).where('expires_at', '<=', now).execute()
  await tx
    .deleteFrom('session')
    .where('county', '=', county)
    .where('villager_id', 'is', null)
    .where('seen_at', '<', before(STAFF_IDLE_MS))
    .execute()
  await tx.deleteFrom('phone_code').where('county', '=', county).where('expires_at', '<', spent).execute()
  await tx.deleteFrom('handed_code').where('county', '=', county).where('expires_at', '<', spent).execute()
  await tx.deleteFrom('sms_outbox').where('county', '=', county).where('created_at', '<', spent).execute()
  await tx.deleteFrom('spent_sign_in').where('county', '=', county).where('spent_at', '<', spent).execute()
  await tx
    .deleteFrom('sign_in_failure')
    .where('county', '=', county)
    .where('last_at', '<', before(FAILURES_FORGOTTEN_MS + LOCK_LONGEST_MS))
    .execute()
}
