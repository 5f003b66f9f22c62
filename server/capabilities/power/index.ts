import type { App } from '#platform/http/server.ts'
import type { Job } from '#platform/jobs/worker.ts'
import type { WithPowerRules } from './context.ts'
import { powerJobs } from './jobs.ts'
import { addPowerPages, type PowerBook } from './pages/index.ts'
import { addDeskRoutes } from './routes/desk.ts'
import { addOcdsRoute } from './routes/ocds.ts'
import { addPublicRoutes } from './routes/public.ts'

export { columnsOf as powerColumns } from './actions/store.ts'
export { type EndedItem, findEndedItem, listEndedItems } from './queries/ended.ts'
export { worksRecords } from './queries/records.ts'
export { powerRules, powerRulesFrom } from './queries/rules-of-the-day.ts'

/** Everything about how small powers are listed and exercised: routes, pages, and what publishes itself. */
export function registerPower(app: App, withRules: WithPowerRules, book: PowerBook): Job[] {
  addPublicRoutes(app, withRules)
  addDeskRoutes(app, withRules)
  addOcdsRoute(app, book)
  addPowerPages(app, withRules, book)
  return powerJobs(withRules)
}
