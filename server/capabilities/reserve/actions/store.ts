import { stored, type ThingKind } from '#platform/facts/act.ts'
import { requireMay, requireRecruit } from '../access.ts'
import { registerOf, townsOf } from '../queries/reach.ts'
import {
  type FactData,
  type RecruitmentData,
  type RecruitmentState,
  type RecruitmentVerb,
  type ReserveState,
  recruitmentFolding,
  reserveFolding,
  type Verb,
} from '../rules/index.ts'

export const RECRUITMENT: ThingKind<RecruitmentState, RecruitmentVerb, RecruitmentData> = {
  noun: 'recruitment',
  table: 'recruitment',
  within: townsOf,
  facts: 'recruitment_fact',
  about: 'recruitment_id',
  folding: recruitmentFolding,
  columnsOf: ({ objectUntil, confirmedOn }) => ({
    object_until: objectUntil ?? null,
    confirmed_on: confirmedOn ?? null,
  }),
  requireMay: requireRecruit,
}

const columnsOf = (state: ReserveState) => ({
  total: state.total ?? null,
  hired_on: state.hiredOn ?? null,
  contract_until: state.until ?? null,
  mentor_id: state.mentor ?? null,
  reviewed_on: state.reviewedOn ?? null,
  post: state.post ?? null,
  outcome: state.outcome ?? null,
})

export const RESERVE: ThingKind<ReserveState, Verb, FactData> = {
  noun: 'reserve',
  table: 'reserve',
  within: registerOf,
  facts: 'reserve_fact',
  about: 'reserve_id',
  folding: reserveFolding,
  columnsOf,
  requireMay,
}

/** The folded columns of an application; all of them can be computed again from the facts. */
export const reserveColumns = (state: ReserveState) => ({
  ...columnsOf(state),
  ...stored({ columnsOf: () => ({}) }, state),
})
