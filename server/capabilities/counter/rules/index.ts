export * from '../shapes/vocabulary.ts'
export { consultationAfter, folded, handoverAfter, ticketAfter } from './fold.ts'
