export * from '../shapes/vocabulary.ts'
export { colourOf, failedRunning } from './colour.ts'
export { applied, appliedEntry, folded, foldedEntry } from './fold.ts'
export { requireWhole, resultOf } from './result.ts'
