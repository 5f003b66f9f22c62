import { paperNumber, shownFact } from '#platform/facts/show.ts'
import type { MandateDetail, MandateRow } from './queries/mandate.ts'
import type { AgentKind, Consent, Ending, Outcome, Satisfaction, Stage } from './rules/index.ts'

/** What stands on its papers: the year in which it was given, and a number. */
export const numberOf = ({ given_on, number }: Pick<MandateRow, 'given_on' | 'number'>) => paperNumber(given_on, number)

/** From what the queries know to what the API says. The words are held to theirs by the table's constraints. */
export const lineOf = (row: MandateRow) => ({
  id: row.id,
  number: numberOf(row),
  matterId: row.matter_id,
  placeCode: row.place_code,
  title: row.title,
  scope: row.scope,
  consent: row.consent as Consent,
  agentKind: row.agent_kind as AgentKind,
  agentUnit: row.agent_unit,
  agentName: row.agent_name,
  stage: row.stage as Stage,
  endedAs: row.ended_as as Ending | null,
  outcome: row.outcome as Outcome | null,
  satisfaction: row.satisfaction as Satisfaction | null,
  ratedBy: row.rated_by as 'resident' | 'caller' | null,
  givenOn: row.given_on,
  expiresOn: row.expires_on,
  deeds: row.deeds,
})

export const mandateOf = ({ row, state, actions, may }: MandateDetail) => ({
  ...lineOf(row),
  version: state.version,
  may,
  actions: actions.map(shownFact),
})
