import type { AlarmState } from '../shapes/vocabulary.ts'

/** The folded columns; all of them can be computed again from the actions. */
export const columnsOf = ({ stage, reason, since_ms, version }: AlarmState) => ({
  stage,
  reason: reason ?? null,
  since_at: new Date(since_ms),
  version,
})
