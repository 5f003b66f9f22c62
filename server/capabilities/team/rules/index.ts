export * from '../shapes/vocabulary.ts'
export { applied, folded, isAllowed } from './fold.ts'
export { publicationOf, publicBody } from './public-body.ts'
