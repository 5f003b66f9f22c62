import type { Context } from '#platform/context.ts'
import { forgetExpired } from './actions/forget.ts'

/** Task name → work in the system's name, and how often. */
export const ACCOUNT_JOBS = {
  'account.forget-expired': { everyMinutes: 60, run: (context: Context): Promise<void> => forgetExpired(context) },
} as const
