export type { NumbersBook } from './context.ts'
export { addStatisticsRoutes } from './routes.ts'
