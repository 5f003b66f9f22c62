export * from '../shapes/vocabulary.ts'
export { nextOf, requireNext, requireWaited, stepsFor } from './flow.ts'
export { applied, folded } from './fold.ts'
export { publicBody } from './public-body.ts'
