import { SYSTEM_REACH } from '#platform/identity/as-system.ts'
import { countRecoveryCodes } from '#platform/identity/recovery.ts'
import { getAccount, getSecret } from '../queries.ts'
import type { Caller } from '../settings.ts'
import { ownAccount } from './second-factor.ts'

/** What everybody may read of their own. */
export async function readOwnAccount(caller: Caller) {
  return await caller.act(async (context) => {
    const { id } = ownAccount(context)
    const { totp_confirmed_at } = await getSecret(context, id)
    const left = await countRecoveryCodes(context, id)
    return { account: await getAccount(context, id), secondFactor: { on: totp_confirmed_at !== null, left } }
  }, SYSTEM_REACH)
}
