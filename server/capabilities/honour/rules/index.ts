export * from '../shapes/vocabulary.ts'
export { applied, folded, isAllowed, publicationOf, publicBody } from './fold.ts'
