export * from '../shapes/vocabulary.ts'
export { type Applied, appliedOf, type Cohort, type Counted, cohortsOf } from './cohort.ts'
export { listOf, postsIn, tenthsOf } from './exam.ts'
export { recruitmentFolding, reserveFolding } from './fold.ts'
