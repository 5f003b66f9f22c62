export type { DatedRules, MatterContext, WithRules } from './context.ts'
export { matterJobs } from './jobs.ts'
export { matterRules } from './queries/rules-of-the-day.ts'
export { addMatterRoutes } from './routes.ts'
