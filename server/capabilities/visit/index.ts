export type { WithVisits } from './context.ts'
export { visitJobs } from './jobs.ts'
export { visitRules } from './queries/rules-of-the-day.ts'
export { addVisitRoutes } from './routes.ts'
