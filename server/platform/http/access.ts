import type { Power } from './power.ts'

/**
 * What a route says about who may call it. There is no default: a route without it does not start, and one that the
 * access matrix does not know fails the tests.
 */
export type RouteAccess =
  /** Anyone; shows nothing that is not public. */
  | { open: 'public' }
  /** Whoever holds the secret in the address (a receipt) or in the session. */
  | { open: 'by-secret' }
  /** Signed-in villagers. */
  | { open: 'villager' }
  /** Signed-in staff; the power is checked by the action on what is within reach. */
  | { power: Power }

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: RouteAccess
    /** Larger bodies than the default, e.g. for photos. */
    limits?: { body_bytes?: number }
    /** A form whose token is not ours comes back with everything typed: the route answers by `answerKeptForm`. */
    keepsForm?: boolean
    /** A program of somebody else shows a key in the body: its form has no token of ours, and no session counts. */
    byKey?: boolean
    /** Nobody may see, not even in a count, that it was called: no line in the log, no measure. */
    unseen?: boolean
  }
}
