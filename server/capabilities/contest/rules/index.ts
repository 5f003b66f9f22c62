export { type Against, countOutcomes, judgedOf, type Outcome, type UnitFigures } from './count.ts'
export { applied, folded } from './fold.ts'
export { canonical, type ListRow, type Pair, type RoundData, type RoundList, type SchemeOfRound } from './recompute.mjs'
export * from './vocabulary.ts'
