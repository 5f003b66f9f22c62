export * from '../shapes/vocabulary.ts'
export { applied, folded, owedOf } from './fold.ts'
export { rentsOf } from './schedule.ts'
