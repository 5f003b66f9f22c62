export * from '../shapes/vocabulary.ts'
export { activityFolding, stationFolding } from './fold.ts'
