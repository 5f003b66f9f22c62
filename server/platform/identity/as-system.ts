import { reachOf } from '#platform/access/reach.ts'
import type { Context } from '#platform/context.ts'
import { changeReach, reach } from '#platform/db/transaction.ts'

/** Passwords, sessions and codes are no territory's: only the system reaches them, after the action asked for the power. */
export const SYSTEM_REACH = reach({ reader: 'system' })

/** Widens the reach for one piece of work inside an actor's transaction, and narrows it again. */
export async function asSystem<T>(context: Context, work: () => Promise<T>): Promise<T> {
  await changeReach(context.tx, SYSTEM_REACH)
  const result = await work()
  await changeReach(context.tx, reachOf(context.actor))
  return result
}
