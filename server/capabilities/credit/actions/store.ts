import { CREDIT_CATEGORY } from '#kernel/log/leaf.ts'
import { stored, type ThingKind } from '#platform/facts/act.ts'
import { requireMay } from '../access.ts'
import {
  applied,
  type CreditState,
  type FactData,
  folded,
  isAllowed,
  publicationOf,
  publicBody,
  type Verb,
} from '../rules/index.ts'

const columnsOf = (state: CreditState) => ({
  title: state.title,
  items: state.items.length,
  rewards: state.rewards.length,
  comments_until: state.until ?? null,
  decision_id: state.decision ?? null,
  adopted_on: state.adoptedOn ?? null,
  from_on: state.from ?? null,
})

export const CREDIT: ThingKind<CreditState, Verb, FactData> = {
  noun: 'credit',
  table: 'credit',
  facts: 'credit_fact',
  about: 'credit_id',
  folding: { applied, folded, isAllowed },
  columnsOf,
  requireMay,
  publication: {
    table: 'credit_publication',
    category: CREDIT_CATEGORY,
    revOf: publicationOf,
    bodyOf: publicBody,
  },
}

/** The folded columns of an edition; all of them can be computed again from the facts. */
export const creditColumns = (state: CreditState) => ({
  ...columnsOf(state),
  ...stored({ columnsOf: () => ({}) }, state),
})
