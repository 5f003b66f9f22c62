import { factStore } from '#platform/facts/store.ts'
import { applied, type PetitionState } from '../rules/index.ts'

/** The folded columns; all of them can be computed again from the actions. */
export const columnsOf = (state: PetitionState) => ({
  office: state.office,
  unit: state.unit ?? null,
  accused: state.accused ?? null,
  holder: state.holder ?? null,
  units: [...state.units],
  stage: state.stage,
  instance: state.instance,
  sort: state.sort,
  people: state.people,
  received_on: state.receivedOn,
  due_on: state.dueOn ?? null,
  basis: state.opinions.findLast(({ basis }) => basis !== undefined)?.basis ?? null,
  ended_as: state.endedAs ?? null,
  lapses: state.lapses.length,
  since_at: new Date(state.since_ms),
  version: state.version,
})

export const { append, insertFact } = factStore({
  facts: 'petition_action',
  about: 'petition_id',
  table: 'petition',
  applied,
  columnsOf,
})
