import { factStore } from '#platform/facts/store.ts'
import { applied, type DisputeState } from '../rules/index.ts'

/** The folded columns; all of them can be computed again from the actions. */
export const columnsOf = (state: DisputeState) => ({
  kind: state.kind,
  origin: state.origin,
  body: state.body,
  accounts: state.mediators.flatMap(({ account }) => account ?? []),
  stage: state.stage,
  received_on: state.receivedOn,
  due_on: state.dueOn ?? null,
  agreement: state.agreement?.form ?? null,
  mediated_on: state.mediatedOn ?? null,
  confirm_by: state.confirmBy ?? null,
  confirmation: state.confirmation?.stage ?? null,
  broken:
    state.agreement?.instalments.some(({ brokenOn, doneOn }) => brokenOn !== undefined && doneOn === undefined) ??
    false,
  violence: state.violence,
  ended_as: state.endedAs ?? null,
  ended_on: state.endedOn ?? null,
  archived_on: state.archivedOn ?? null,
  since_at: new Date(state.since_ms),
  version: state.version,
})

export const { append, insertFact } = factStore({
  facts: 'dispute_action',
  about: 'dispute_id',
  table: 'dispute',
  applied,
  columnsOf,
})
