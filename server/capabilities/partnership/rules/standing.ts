import type { Measure } from '../shapes/vocabulary.ts'

export type Standing = 'done' | 'late' | 'open' | 'dropped' | 'done-late'

/** How a measure stands on a day: follows from its days alone, nobody types it. */
export function standingOf({ doneOn, dueOn, isDropped }: Measure, today: string): Standing {
  if (isDropped) return 'dropped'
  if (doneOn !== undefined) return doneOn > dueOn ? 'done-late' : 'done'
  return today > dueOn ? 'late' : 'open'
}
