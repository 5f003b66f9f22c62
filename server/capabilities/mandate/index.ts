import type { App } from '#platform/http/server.ts'
import type { Job } from '#platform/jobs/worker.ts'
import type { WithMandateRules } from './context.ts'
import { mandateJobs } from './jobs.ts'
import { addMandatePages, type MandateBook } from './pages/index.ts'
import { addMandateRoutes } from './routes/index.ts'
import { addOwnRoutes } from './routes/own.ts'

export { columnsOf as mandateColumns } from './actions/store.ts'
export { mandateStepsFrom } from './pages/steps.ts'
export { mandateFigures } from './queries/figures.ts'
export { mandateRulesFrom } from './queries/rules-of-the-day.ts'

/** Everything about petitions that residents entrust to somebody. */
export function registerMandates(app: App, withRules: WithMandateRules, book: MandateBook): Job[] {
  addMandateRoutes(app, withRules, book)
  addOwnRoutes(app, withRules, book.accusedOf)
  addMandatePages(app, withRules, book)
  return mandateJobs()
}
