import { factStore } from '#platform/facts/store.ts'
import { applied, type WorkplanState } from '../rules/index.ts'

/** The folded columns; all of them can be computed again from the facts. */
export const columnsOf = (state: WorkplanState) => {
  const { place, version, stage, partners, ...plan } = state
  return { ...plan, place_code: place, partners: [...partners], stage, version }
}

export const { insertFact, append } = factStore({
  ...{ facts: 'workplan_fact', about: 'item_id', table: 'workplan_item' },
  applied,
  // Of the plan nothing but its day ever moves.
  columnsOf: ({ stage, due, version }) => ({ stage, due, version }),
})
