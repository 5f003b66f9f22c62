export * from '../shapes/vocabulary.ts'
export { monthsOf, type Spans, spansOf } from './effect.ts'
export { applied, folded, isAllowed, publicationOf, publicBody } from './fold.ts'
