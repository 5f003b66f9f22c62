import type { LocalDate } from '#kernel/calendar.ts'
import type { StaffRole } from '#kernel/role.ts'
import type { Context } from '#platform/context.ts'
import type { Reach } from '#platform/db/transaction.ts'
import type { SmsSender } from '#platform/identity/sms.ts'

/** What the composition root decides for this capability. */
export interface AccountSettings {
  /** From the playbook, family `roles`, as of that day. */
  needsSecondFactor(role: StaffRole, today: LocalDate): boolean | Promise<boolean>
  sms: SmsSender
  /** Where a role begins its day, when nothing else was asked for. */
  homeOf(role: StaffRole): string
}

/** What a sign-in needs to know of the request that brings it. */
export interface Caller {
  /** One transaction each time: hashing a password holds no connection, and a refused try stays counted. */
  act<T>(work: (context: Context) => Promise<T>, as?: Reach): Promise<T>
  network: string
  device: string
  /** The session token that came with the request, of whatever stage. */
  token: string | undefined
  /** Counts a refusal for the alarm over all accounts. */
  refused(): void
}
