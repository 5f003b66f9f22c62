import { refuse } from '#kernel/problem.ts'
import type { StaffRole } from '#kernel/role.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { SYSTEM_REACH } from '#platform/identity/as-system.ts'
import { chargeTry, forgiveTries, passwordSubject } from '#platform/identity/lockout.ts'
import { verifyPassword } from '#platform/identity/password.ts'
import { startSession } from '#platform/identity/session.ts'
import { pendingTotpSecret } from '#platform/identity/totp.ts'
import { findAccountToSignIn, roleNamed } from '../queries.ts'
import { type NextStage, nextStage, readName } from '../rules.ts'
import type { AccountSettings, Caller } from '../settings.ts'

export interface Begun {
  token: string
  stage: NextStage
  role: StaffRole
}

export interface SigningIn {
  id: string
  person_name: string
  role: string
  unit: string
  scope: string
}

/** The same context in the name of the one who has just proven who they are. */
export function inNameOf(context: Context, account: SigningIn): Context {
  const { id, person_name: name, role, unit, scope } = account
  return { ...context, actor: { kind: 'staff', id, name, role: roleNamed(role), unit, scope } }
}

/**
 * Name and password. Unknown, disabled and wrong answer alike, after the same work.
 * @throws Problem `wrong-password` 401, `sign-in.locked` 429, `busy` 503
 */
export async function signIn(
  caller: Caller,
  settings: AccountSettings,
  typed: { name: string; password: string },
): Promise<Begun> {
  const name = readName(typed.name)
  const found = await caller.act(async (context) => {
    await chargeTry(context, passwordSubject(context.keys, name, caller.network))
    return await findAccountToSignIn(context, name)
  }, SYSTEM_REACH)
  const right = await verifyPassword(found?.password_hash, typed.password)
  if (!found || !right || found.disabled_at) {
    await caller.act(
      (context) =>
        record(context, 'sign-in.refused', { kind: 'account', id: found?.id ?? 'unknown' }, { step: 'password' }),
      SYSTEM_REACH,
    )
    caller.refused()
    throw refuse('wrong-password', 401)
  }
  return await caller.act(async (context) => {
    await forgiveTries(context, passwordSubject(context.keys, name, caller.network))
    const needed = await settings.needsSecondFactor(roleNamed(found.role), context.today)
    const stage = nextStage(found.must_change, { confirmed: found.totp_confirmed_at !== null, needed })
    return await enter(inNameOf(context, found), caller, found, stage)
  }, SYSTEM_REACH)
}

/** Starts the session of the next stage in place of the one before; for all stages of signing in. */
export async function enter(
  context: Context,
  caller: Caller,
  { id: accountId, role }: Pick<SigningIn, 'id' | 'role'>,
  stage: NextStage,
): Promise<Begun> {
  if (stage === 'enrol') await pendingTotpSecret(context, accountId)
  const token = await startSession(context, {
    owner: { accountId },
    stage,
    device: caller.device,
    replaces: caller.token,
  })
  await record(
    context,
    stage === 'full' ? 'sign-in.done' : 'sign-in.begun',
    { kind: 'account', id: accountId },
    { stage },
  )
  return { token, stage, role: roleNamed(role) }
}
