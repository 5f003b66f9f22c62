export * from '../shapes/vocabulary.ts'
export { hallFolding, stopFolding } from './fold.ts'
export { dayAfter, slotsOf } from './slots.ts'
