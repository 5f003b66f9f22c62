export type {
  Entry,
  EntryStage,
  MemberData,
  MemberFact,
  MemberStage,
  MemberState,
  MemberVerb,
} from '../shapes/member.ts'
export * from '../shapes/vocabulary.ts'
export { applied, folded, isAllowed, publicationOf, publicBody } from './fold.ts'
export { type Ban, findBanned } from './lint.ts'
export { isAppealable, isOpenAppeal, memberFold, periodStart } from './member-fold.ts'
export { type Compared, compared, inForceOf, standingOf } from './standing.ts'
