export * from '../shapes/vocabulary.ts'
export { type Compared, clausesIn, compared, flagsIn, typedFrom, versioned } from './clauses.ts'
export { applied, folded, isAllowed, publicationOf, publicBody } from './fold.ts'
