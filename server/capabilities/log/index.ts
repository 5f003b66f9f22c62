export { addIndexLeaf } from './actions.ts'
export { findStanding } from './queries.ts'
export { addLogRoutes } from './routes/index.ts'
export type { LeafStanding, LeafState } from './schema.ts'
