export type { NumbersBook } from './context.ts'
export { addNumbersPages } from './pages/numbers.tsx'
export { addStatisticsRoutes } from './routes.ts'
