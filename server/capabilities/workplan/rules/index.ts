export * from '../shapes/vocabulary.ts'
export { applied, folded, isAllowed } from './fold.ts'
export { paceOf } from './pace.ts'
