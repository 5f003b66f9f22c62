import type { ThingKind } from '#platform/facts/act.ts'
import { requireMember } from '../access.ts'
import { isOpenAppeal, memberFold } from '../rules/index.ts'
import type { MemberData, MemberState, MemberVerb } from '../shapes/member.ts'

/** The folded columns; all of them can be computed again from the facts. */
export const memberColumns = ({ balance, household, entries }: MemberState) => {
  const appeals = entries.filter(isOpenAppeal)
  return {
    balance,
    household_id: household ?? null,
    waiting: entries.filter(({ stage }) => stage === 'proposed').length,
    appeals: appeals.length,
    appeal_due: appeals.map(({ appeal }) => appeal?.dueOn ?? '').sort()[0] ?? null,
  }
}

export const MEMBER: ThingKind<MemberState, MemberVerb, MemberData> = {
  noun: 'credit-member',
  table: 'credit_member',
  facts: 'credit_member_fact',
  about: 'credit_member_id',
  folding: memberFold,
  columnsOf: memberColumns,
  requireMay: requireMember,
}
