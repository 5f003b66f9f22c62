import { HONOUR_CATEGORY } from '#kernel/log/leaf.ts'
import { stored, type ThingKind } from '#platform/facts/act.ts'
import { requireMay } from '../access.ts'
import {
  applied,
  type FactData,
  folded,
  type HonourState,
  isAllowed,
  publicationOf,
  publicBody,
  type Verb,
} from '../rules/index.ts'

const columnsOf = (state: HonourState) => ({
  title: state.title ?? null,
  named: state.named,
  notice_until: state.until ?? null,
  confirmed_on: state.confirmedOn ?? null,
})

export const HONOUR: ThingKind<HonourState, Verb, FactData> = {
  noun: 'honour',
  table: 'honour',
  facts: 'honour_fact',
  about: 'honour_id',
  folding: { applied, folded, isAllowed },
  columnsOf,
  requireMay,
  publication: {
    table: 'honour_publication',
    category: HONOUR_CATEGORY,
    revOf: publicationOf,
    bodyOf: publicBody,
  },
}

/** What stands in the row from the first fact on. */
export const openingColumns = ({ kind, subject, harmony, masked }: FactData) => ({
  kind: kind ?? '',
  subject: subject ?? '',
  harmony: harmony ?? null,
  masked: masked ?? '',
})

/** The folded columns of an honour; all of them can be computed again from the facts. */
export const honourColumns = (state: HonourState) => ({
  ...columnsOf(state),
  ...stored({ columnsOf: () => ({}) }, state),
})
