import type { LocalDate } from '#kernel/calendar.ts'
import type { Keys } from './crypto/keys.ts'
import type { Tx } from './db/transaction.ts'
import type { Actor } from './identity/actor.ts'

/** What an action needs to know: the open transaction, who acts, when, and on which request's behalf. */
export interface Context {
  tx: Tx
  county: string
  actor: Actor
  /**
   * The territory that the code filters by; the same as the database's row security, kept apart so that each layer
   * can be tested alone. '-' for none.
   */
  scope: string
  now: Date
  /** The day of `now` on the county's own calendar, which near midnight is not the day in UTC. */
  today: LocalDate
  requestId: string
  keys: Keys
}
