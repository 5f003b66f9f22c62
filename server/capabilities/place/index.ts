export { findCountyMap, readPlaceBook } from './queries.ts'
export { addPlaceRoutes } from './routes.ts'
export { PlaceBook } from './rules.ts'
export type { PlaceEntry, UnitEntry } from './schema.ts'
