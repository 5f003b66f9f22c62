export const EVENT_STATES = ['taken', 'dead', 'dropped'] as const
/** Taken: it became something of ours. Dead: it could not be read, and waits. Dropped: somebody gave it up, with the reason. */
export type EventState = (typeof EVENT_STATES)[number]

export type Way = 'message' | 'sheet'

/** Why an event could not be taken; the field and, where it is a code, the value that nobody mapped. */
export interface DeadReason {
  reason: string
  field?: string | undefined
  value?: string | undefined
}

export interface Target {
  kind: 'matter' | 'incident'
  id: string
}

export interface EventFactData extends Partial<DeadReason> {
  target?: Target
  /** Why it was given up. */
  why?: string
}
