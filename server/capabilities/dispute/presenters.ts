import { paperNumber, shownAct, shownFact } from '#platform/facts/show.ts'
import type { Acted } from './actions/act.ts'
import type { DisputeDetail } from './queries/detail.ts'
import type { DisputeRow } from './queries/dispute.ts'
import type { AgreementForm, ConfirmationStage, Ending, Origin, Stage } from './rules/index.ts'

/** What stands on its papers: the year in which it was received, and a number. */
export const numberOf = ({ received_on, number }: Pick<DisputeRow, 'received_on' | 'number'>) =>
  paperNumber(received_on, number)

/** From what the queries know to what the API says. The words are held to theirs by the table's constraints. */
export const lineOf = (row: DisputeRow) => ({
  id: row.id,
  number: numberOf(row),
  matterId: row.matter_id,
  placeCode: row.place_code,
  title: row.title,
  kind: row.kind,
  origin: row.origin as Origin,
  stage: row.stage as Stage,
  body: row.body,
  receivedOn: row.received_on,
  dueOn: row.due_on,
  agreement: row.agreement as AgreementForm | null,
  mediatedOn: row.mediated_on,
  confirmBy: row.confirm_by,
  confirmation: row.confirmation as ConfirmationStage | null,
  broken: row.broken,
  violence: row.violence,
  endedAs: row.ended_as as Ending | null,
})

export const disputeOf = ({ row, state, actions, names, may }: DisputeDetail) => ({
  ...lineOf(row),
  text: row.text,
  version: state.version,
  may,
  parties: state.parties.map(({ position, side, consentedOn }) => ({
    position,
    side,
    name: names.get(position) ?? '',
    consentedOn: consentedOn ?? null,
  })),
  mediators: state.mediators.map(({ id, name }) => ({ id, name })),
  sessions: state.sessions.map((one) => ({ ...one })),
  agreed: state.agreement
    ? { ...state.agreement, instalments: state.agreement.instalments.map((one) => ({ ...one })) }
    : null,
  routes: [...state.routes],
  actions: actions.map(shownFact),
})

export const actedOf = (acted: Acted) => ({
  ...shownAct(acted),
  dueOn: acted.state.dueOn ?? null,
  confirmBy: acted.state.confirmBy ?? null,
  routes: [...acted.state.routes],
})
