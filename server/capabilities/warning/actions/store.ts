import type { WarningState } from '../shapes/vocabulary.ts'

/** The folded columns; all of them can be computed again from the actions. */
export const columnsOf = ({ stage, turn, dueOn, verdict, since_ms, version }: WarningState) => ({
  stage,
  turn: turn ?? null,
  due_on: turn === undefined ? null : (dueOn ?? null),
  verdict: verdict ?? null,
  since_at: new Date(since_ms),
  version,
})
