import type { Context } from '#platform/context.ts'
import type { SipAnswer } from '#platform/sip/line.ts'

/** Runs work as the system, in a transaction of its own: a device has no session. */
export type Acting = <T>(work: (context: Context) => Promise<T>) => Promise<T>

export const OK: SipAnswer = { status: 200, reason: 'OK' }
