import { refuse } from '#kernel/problem.ts'

export const CALLOUT_STATES = ['called', 'accepted', 'declined', 'done', 'withdrawn', 'expired', 'thanked'] as const
/** What was done last is how it stands. */
export type CalloutState = (typeof CALLOUT_STATES)[number]

/** Done always may follow what nobody had answered for: somebody went all the same. */
const NEXT: Record<CalloutState, readonly CalloutState[]> = {
  called: ['accepted', 'declined', 'done', 'withdrawn', 'expired'],
  accepted: ['done', 'declined', 'withdrawn'],
  declined: ['done'],
  expired: ['done'],
  done: ['thanked'],
  withdrawn: [],
  thanked: [],
}

export const mayFollow = (before: CalloutState, next: CalloutState): boolean => NEXT[before].includes(next)

/** @throws Problem `callout.state` 409 */
export function requireFollows(before: CalloutState, next: CalloutState): void {
  if (!mayFollow(before, next)) throw refuse('callout.state', 409)
}

const isOpen = (state: CalloutState): boolean => state === 'called' || state === 'accepted'

/** Still open past its time: late once somebody has taken it on, unanswered before. */
export const isLate = (state: CalloutState, dueAt: Date, now: Date): boolean => isOpen(state) && dueAt < now
