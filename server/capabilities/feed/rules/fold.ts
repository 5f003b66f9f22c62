import { refuse } from '#kernel/problem.ts'
import type { EventState } from '../shapes/vocabulary.ts'

/** Only what could not be taken may be tried again or given up. @throws Problem `feed.settled` 409 */
export function requireDead(state: EventState): void {
  if (state !== 'dead') throw refuse('feed.settled', 409)
}

const MINUTE_MS = 60_000
const LONGEST_MINUTES = 60

/** When to tell a partner again that did not answer: twice as late each time, an hour at most. */
export const nextTryAt = (tries: number, now: Date): Date =>
  new Date(now.getTime() + Math.min(2 ** Math.min(tries, 10), LONGEST_MINUTES) * MINUTE_MS)
