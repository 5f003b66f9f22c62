import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import { type DingTalk, DingTalkFault } from '#platform/dingtalk/dingtalk.ts'
import { SYSTEM_REACH } from '#platform/identity/as-system.ts'
import { findAccountBound, roleNamed } from '../queries.ts'
import { nextStage } from '../rules.ts'
import type { AccountSettings, Caller } from '../settings.ts'
import { bindOwn } from './binding.ts'
import { type Begun, enter, inNameOf } from './sign-in.ts'

/** Who has shown who they are on the platform, and the state with which they were sent there. */
export interface Returned {
  platform: DingTalk['kind']
  externalId: string
  state: string
}

/**
 * Asks the platform who stands behind a code. Nothing is open here while it thinks.
 * @throws Problem `dingtalk.code` 401 when it refuses, `dingtalk.down` 503 when it does not answer
 */
export async function askWho(dingTalk: DingTalk, code: string, state: string): Promise<Returned> {
  try {
    return { platform: dingTalk.kind, externalId: await dingTalk.whoIs(code), state }
  } catch (error) {
    if (!(error instanceof DingTalkFault)) throw error
    const down = error.code === 'unreachable' || /^http-5/.test(error.code)
    throw down ? refuse('dingtalk.down', 503) : refuse('dingtalk.code', 401)
  }
}

/** A state comes back once. @throws Problem `dingtalk.state` 400 */
async function spend({ tx, county, now }: Context, state: string): Promise<void> {
  const added = await tx
    .insertInto('spent_sign_in')
    .values({ county, state_hash: sha256(state), spent_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows !== 1n) throw refuse('dingtalk.state', 400)
}

/**
 * In place of the password: what comes after it (a first password to change, the second factor) stays as it is.
 * An account id that is bound to nobody, and one whose account is disabled, are answered alike.
 * @throws Problem `dingtalk.unbound` 401, `dingtalk.state` 400
 */
export async function signInByDingTalk(caller: Caller, settings: AccountSettings, returned: Returned): Promise<Begun> {
  const begun = await caller.act(async (context) => {
    await spend(context, returned.state)
    const found = await findAccountBound(context, returned.platform, returned.externalId)
    if (!found || found.disabled_at) {
      const object = { kind: 'account', id: found?.id ?? 'unknown' }
      await record(context, 'sign-in.refused', object, { step: 'dingtalk' })
      return undefined
    }
    const needed = await settings.needsSecondFactor(roleNamed(found.role), context.today)
    const stage = nextStage(found.must_change, { confirmed: found.totp_confirmed_at !== null, needed })
    const own = inNameOf(context, found)
    await record(own, 'sign-in.by-dingtalk', { kind: 'account', id: found.id })
    return await enter(own, caller, found, stage)
  }, SYSTEM_REACH)
  if (begun) return begun
  caller.refused()
  throw refuse('dingtalk.unbound', 401)
}

/** Binds the account that is signed in; it must still be the one that set out. */
export async function bindByDingTalk(caller: Caller, accountId: string, returned: Returned): Promise<void> {
  await caller.act(async (context) => {
    await spend(context, returned.state)
    if (context.actor.kind !== 'staff' || context.actor.id !== accountId) throw refuse('dingtalk.state', 400)
    await bindOwn(context, returned.platform, returned.externalId)
  }, SYSTEM_REACH)
}
