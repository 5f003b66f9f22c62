export * from '../shapes/vocabulary.ts'
export { comparedOf, type Note, notesOf } from './notes.ts'
export { lastWhole, wholeYearBefore, yearEarlier } from './period.ts'
export { keysIn, type Piece, piecesOf } from './sentence.ts'
