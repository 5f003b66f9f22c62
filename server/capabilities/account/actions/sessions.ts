import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { SYSTEM_REACH } from '#platform/identity/as-system.ts'
import { endOwnSession, endSession, endSessionsOf, hashOfToken, ownSessions } from '#platform/identity/session.ts'
import type { Caller } from '../settings.ts'

/** Safe to repeat: without a session there is nothing left to end. */
export async function signOut(caller: Caller): Promise<void> {
  const { token } = caller
  if (!token) return
  await caller.act(async (context) => {
    await endSession(context, token)
    const { actor } = context
    if (actor.kind === 'staff') await record(context, 'sign-out.done', { kind: 'account', id: actor.id })
    if (actor.kind === 'villager') await record(context, 'sign-out.done', { kind: 'villager', id: actor.id })
  }, SYSTEM_REACH)
}

export async function readOwnSessions(caller: Caller) {
  const current = caller.token === undefined ? '' : hashOfToken(caller.token).toString('hex')
  const sessions = await caller.act((context) => ownSessions(context), SYSTEM_REACH)
  return sessions.map((session) => ({ ...session, current: session.id === current }))
}

/** @throws Problem `not-found` 404 for a session that is not one's own, or over already */
export async function revokeSession(caller: Caller, id: string): Promise<void> {
  await caller.act(async (context) => {
    if (!(await endOwnSession(context, id))) throw refuse('not-found', 404)
    await record(context, 'session.ended', { kind: 'session', id: id.slice(0, 16) })
  }, SYSTEM_REACH)
}

/** @returns how many ended */
export async function revokeOtherSessions(caller: Caller): Promise<number> {
  return await caller.act(async (context) => {
    const { actor } = context
    if (actor.kind !== 'staff') throw refuse('sign-in-needed', 401)
    const ended = await endSessionsOf(context, actor.id, caller.token)
    await record(context, 'session.others-ended', { kind: 'account', id: actor.id }, { ended })
    return ended
  }, SYSTEM_REACH)
}
