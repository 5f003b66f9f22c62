import { PRACTICE_CATEGORY } from '#kernel/log/leaf.ts'
import { stored, type ThingKind } from '#platform/facts/act.ts'
import { requireMay } from '../access.ts'
import {
  applied,
  type FactData,
  folded,
  isAllowed,
  type PracticeState,
  publicationOf,
  publicBody,
  type Verb,
} from '../rules/index.ts'

const columnsOf = (state: PracticeState) => ({
  title: state.title,
  harmony: state.harmony ?? null,
  published: state.wasPublished,
})

export const PRACTICE: ThingKind<PracticeState, Verb, FactData> = {
  noun: 'practice',
  table: 'practice',
  facts: 'practice_fact',
  about: 'practice_id',
  folding: { applied, folded, isAllowed },
  columnsOf,
  requireMay,
  publication: {
    table: 'practice_publication',
    category: PRACTICE_CATEGORY,
    revOf: publicationOf,
    bodyOf: publicBody,
  },
}

/** The folded columns of a practice; all of them can be computed again from the facts. */
export const practiceColumns = (state: PracticeState) => ({
  ...columnsOf(state),
  ...stored({ columnsOf: () => ({}) }, state),
})
