import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { SYSTEM_REACH } from '#platform/identity/as-system.ts'
import { accountSubject, chargeTry, forgiveTries } from '#platform/identity/lockout.ts'
import { countRecoveryCodes, makeRecoveryCodes, spendRecoveryCode } from '#platform/identity/recovery.ts'
import { findUnfinished, type Stage } from '#platform/identity/session.ts'
import { pendingTotpSecret, takeTotp, totpAddress } from '#platform/identity/totp.ts'
import type { Caller } from '../settings.ts'
import { type Begun, enter, inNameOf, type SigningIn } from './sign-in.ts'

/** @throws Problem `sign-in.expired` 401 when the sign-in was begun too long ago, or never */
export async function getUnfinished(context: Context, token: string | undefined, stage: Stage) {
  const found = await findUnfinished(context, token, stage)
  if (!found) throw refuse('sign-in.expired', 401)
  return found
}

/** Whether the session that came with the request waits for this step: for drawing its form. */
export const awaits = (caller: Caller, stage: Stage): Promise<boolean> =>
  caller.act(async (context) => (await findUnfinished(context, caller.token, stage)) !== undefined, SYSTEM_REACH)

/** Counts the try, then looks: the count stays when the answer is no. */
async function tryCode(context: Context, account: SigningIn, take: () => Promise<boolean>): Promise<boolean> {
  const subject = accountSubject(context.keys, account.id)
  await chargeTry(context, subject)
  const right = await take()
  if (right) await forgiveTries(context, subject)
  else await record(context, 'sign-in.refused', { kind: 'account', id: account.id }, { step: 'second-factor' })
  return right
}

function wrongCode(caller: Caller) {
  caller.refused()
  return refuse('wrong-code', 401, { field: 'code' })
}

/**
 * A code of the app, or one of the recovery codes.
 * @throws Problem `wrong-code` 401, also for a code already used; `sign-in.locked` 429; `sign-in.expired` 401
 */
export async function giveSecondFactor(caller: Caller, typed: string): Promise<Begun> {
  const code = typed.trim()
  const begun = await caller.act(async (context) => {
    const account = await getUnfinished(context, caller.token, 'second-factor')
    const own = inNameOf(context, account)
    let recovery = false
    const right = await tryCode(own, account, async () => {
      if (await takeTotp(own, account.id, code)) return true
      recovery = await spendRecoveryCode(own, account.id, code)
      return recovery
    })
    if (!right) return undefined
    const left = recovery ? await countRecoveryCodes(own, account.id) : undefined
    if (recovery) await record(own, 'account.recovery-code-used', { kind: 'account', id: account.id }, { left })
    return await enter(own, caller, account, 'full')
  }, SYSTEM_REACH)
  if (!begun) throw wrongCode(caller)
  return begun
}

export interface Enrolment {
  /** Base32, for typing where the camera does not work. */
  secret: string
  /** For the QR code. */
  address: string
}

export async function readEnrolment(caller: Caller, issuer: string): Promise<Enrolment> {
  return await caller.act(async (context) => {
    const account = await getUnfinished(context, caller.token, 'enrol')
    const secret = await pendingTotpSecret(context, account.id)
    return { secret, address: totpAddress(issuer, account.name, secret) }
  }, SYSTEM_REACH)
}

/** The first right code proves that the app holds the secret; the recovery codes are shown this once. */
export async function confirmEnrolment(caller: Caller, typed: string): Promise<Begun & { codes: string[] }> {
  const begun = await caller.act(async (context) => {
    const account = await getUnfinished(context, caller.token, 'enrol')
    const own = inNameOf(context, account)
    const right = await tryCode(own, account, () => takeTotp(own, account.id, typed.trim(), true))
    if (!right) return undefined
    const codes = await makeRecoveryCodes(own, account.id)
    await record(own, 'account.second-factor-enrolled', { kind: 'account', id: account.id })
    return { ...(await enter(own, caller, account, 'full')), codes }
  }, SYSTEM_REACH)
  if (!begun) throw wrongCode(caller)
  return begun
}

/** New recovery codes for somebody signed in, against a code of the app. */
export async function renewRecoveryCodes(caller: Caller, typed: string): Promise<string[]> {
  const codes = await caller.act(async (context) => {
    const account = ownAccount(context)
    if (!(await tryCode(context, account, () => takeTotp(context, account.id, typed.trim())))) return undefined
    await record(context, 'account.recovery-codes-made', { kind: 'account', id: account.id })
    return await makeRecoveryCodes(context, account.id)
  }, SYSTEM_REACH)
  if (!codes) throw wrongCode(caller)
  return codes
}

/** Adds the second factor where the role does not ask for it: back to the stage in which it is set up. */
export async function beginEnrolment(caller: Caller): Promise<Begun> {
  return await caller.act(async (context) => {
    return await enter(context, caller, ownAccount(context), 'enrol')
  }, SYSTEM_REACH)
}

export function ownAccount({ actor }: Context): SigningIn {
  if (actor.kind !== 'staff') throw refuse('sign-in-needed', 401)
  return { id: actor.id, person_name: actor.name, role: actor.role, unit: actor.unit, scope: actor.scope }
}
