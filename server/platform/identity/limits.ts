const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** GB/T 22239-2019 8.1.4 asks for time-outs and lock-out; the values are the security notes' (C.1 to C.3). */
export const STAFF_IDLE_MS = 30 * MINUTE_MS
export const STAFF_LONGEST_MS = 12 * HOUR_MS
export const VILLAGER_IDLE_MS = 30 * DAY_MS
export const VILLAGER_LONGEST_MS = 365 * DAY_MS
/** Time to finish signing in: change the password, fetch the phone, scan the code. */
export const UNFINISHED_MS = 15 * MINUTE_MS
export const SEEN_EVERY_MS = MINUTE_MS

export const FAILURES_MAX = 5
export const LOCK_MS = 15 * MINUTE_MS
export const LOCK_LONGEST_MS = DAY_MS
/** Failures this old no longer count. */
export const FAILURES_FORGOTTEN_MS = DAY_MS

export const HASHES_AT_ONCE = 2
export const HASHES_WAITING_MAX = 40

export const PASSWORD_LENGTH = 12
export const PASSWORD_LENGTH_MAX = 128
export const RECOVERY_CODES = 10
export const RESET_VALID_MS = 3 * DAY_MS

export const CODE_TRIES = 5
export const PHONE_CODE_MS = 5 * MINUTE_MS
export const PHONE_CODE_EVERY_MS = MINUTE_MS
export const PHONE_CODES_A_DAY = 5
export const HANDED_CODE_MS = 7 * DAY_MS
export const HANDED_CODES_A_DAY = 50

/** Spent and expired codes and messages are kept this long, for questions, then deleted. */
export const SPENT_KEPT_MS = 7 * DAY_MS
export { DAY_MS }
