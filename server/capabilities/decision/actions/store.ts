import { factStore } from '#platform/facts/store.ts'
import { applied, type DecisionState } from '../rules/index.ts'

function ballotOf({ meeting }: DecisionState): string | null {
  if (!meeting?.ballot) return null
  if (!meeting.ballot.open) return 'closed'
  return meeting.ballot.secret ? 'open-secret' : 'open-named'
}

/** The folded columns; all of them can be computed again from the actions. */
export const columnsOf = (state: DecisionState) => ({
  stage: state.stage,
  next: state.next ?? null,
  since_at: new Date(state.since_ms),
  organ: state.meeting?.rule.organ ?? null,
  meets_on: state.meeting?.meetsOn ?? null,
  round: state.meeting?.round ?? 0,
  passed: state.passed ?? null,
  due_on: state.dueOn ?? null,
  ballot: ballotOf(state),
  version: state.version,
})

export const { append, insertFact } = factStore({
  facts: 'decision_action',
  about: 'decision_id',
  table: 'decision',
  applied,
  columnsOf,
})
