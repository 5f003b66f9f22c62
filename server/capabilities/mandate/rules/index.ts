export * from '../shapes/vocabulary.ts'
export { applied, folded } from './fold.ts'
