import { paperNumber, shownAct, shownFact } from '#platform/facts/show.ts'
import type { Acted } from './actions/act.ts'
import type { PetitionDetail } from './queries/detail.ts'
import type { PetitionRow } from './queries/petition.ts'
import type { Ending, Instance, PetitionBasis, Sort, Stage } from './rules/index.ts'

/** What stands on its papers: the year in which it was received, and a number. */
export const numberOf = ({ received_on, number }: Pick<PetitionRow, 'received_on' | 'number'>) =>
  paperNumber(received_on, number)

/** From what the queries know to what the API says. The words are held to theirs by the table's constraints. */
export const lineOf = (row: PetitionRow) => ({
  id: row.id,
  number: numberOf(row),
  matterId: row.matter_id,
  placeCode: row.place_code,
  title: row.title,
  stage: row.stage as Stage,
  instance: row.instance as Instance,
  sort: row.sort as Sort,
  people: row.people,
  office: row.office,
  unit: row.unit,
  holder: row.holder,
  receivedOn: row.received_on,
  dueOn: row.due_on,
  basis: row.basis as PetitionBasis | null,
  endedAs: row.ended_as as Ending | null,
  lapses: row.lapses,
})

export const petitionOf = ({ row, state, actions, lapses, representatives, may }: PetitionDetail) => ({
  ...lineOf(row),
  text: row.text,
  version: state.version,
  may,
  representatives,
  opinions: state.opinions.map((one) => ({ ...one })),
  lapses: lapses.length,
  lapsesInFull: lapses.map(({ kind, unit, dueOn, doneOn }) => ({
    kind,
    unit,
    dueOn: dueOn ?? null,
    doneOn: doneOn ?? null,
  })),
  actions: actions.map(shownFact),
})

export const actedOf = (acted: Acted) => ({
  ...shownAct(acted),
  dueOn: acted.state.dueOn ?? null,
})
