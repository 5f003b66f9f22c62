import { CHARTER_CATEGORY } from '#kernel/log/leaf.ts'
import { stored, type ThingKind } from '#platform/facts/act.ts'
import { requireMay } from '../access.ts'
import {
  applied,
  type CharterState,
  type FactData,
  folded,
  isAllowed,
  publicationOf,
  publicBody,
  type Verb,
} from '../rules/index.ts'

const columnsOf = (state: CharterState) => ({
  title: state.title,
  clauses: state.clauses.length,
  flags: state.flags.length,
  comments_until: state.until ?? null,
  decision_id: state.decision ?? null,
  adopted_on: state.adoptedOn ?? null,
  file_by: state.fileBy ?? null,
  filed_on: state.filedOn ?? null,
  correct_by: state.correctBy ?? null,
})

export const CHARTER: ThingKind<CharterState, Verb, FactData> = {
  noun: 'charter',
  table: 'charter',
  facts: 'charter_fact',
  about: 'charter_id',
  folding: { applied, folded, isAllowed },
  columnsOf,
  requireMay,
  publication: {
    table: 'charter_publication',
    category: CHARTER_CATEGORY,
    revOf: publicationOf,
    bodyOf: publicBody,
  },
}

/** The folded columns of an edition; all of them can be computed again from the facts. */
export const charterColumns = (state: CharterState) => ({
  ...columnsOf(state),
  ...stored({ columnsOf: () => ({}) }, state),
})
