export * from '../shapes/vocabulary.ts'
export { type ClockSet, dueOnOf, maxOf } from './clocks.ts'
export { applied, folded } from './fold.ts'
export { lapsesOn } from './lapses.ts'
