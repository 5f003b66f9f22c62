import { factStore } from '#platform/facts/store.ts'
import { applied, type MandateState } from '../rules/index.ts'

/** The folded columns; all of them can be computed again from the actions. */
export const columnsOf = (state: MandateState) => ({
  scope: [...state.scope],
  consent: state.consent,
  consent_paper: state.paper ?? null,
  consent_file: state.file ?? null,
  agent_kind: state.agent.kind,
  agent_unit: state.agent.unit,
  agent_account: state.agent.account ?? null,
  agent_name: state.agent.name ?? null,
  accused: state.accused ?? null,
  stage: state.stage,
  ended_as: state.endedAs ?? null,
  outcome: state.outcome ?? null,
  satisfaction: state.satisfaction ?? null,
  rated_by: state.ratedBy ?? null,
  given_on: state.givenOn,
  expires_on: state.expiresOn,
  ended_on: state.endedOn ?? null,
  deeds: state.deeds,
  since_at: new Date(state.since_ms),
  version: state.version,
})

export const { append, insertFact } = factStore({
  facts: 'mandate_action',
  about: 'mandate_id',
  table: 'mandate',
  applied,
  columnsOf,
})
