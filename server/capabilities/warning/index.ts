import type { App } from '#platform/http/server.ts'
import type { Job } from '#platform/jobs/worker.ts'
import type { WithWarningRules } from './context.ts'
import { type PlacesOfWarnings, warningJobs } from './jobs.ts'
import { addBackTestPage } from './pages/back-test.tsx'
import { addWarningList } from './pages/list.tsx'
import { addWarningPage } from './pages/one.tsx'
import type { WarningBook } from './pages/view.ts'
import { addWarningRoutes } from './routes/desk.ts'

export { actOnWarning } from './actions/act.ts'
export { lookThrough } from './actions/find.ts'
export type { WarningContext } from './context.ts'
export { type ColourCounts, countByColour } from './queries/counts.ts'
export { warningRules, warningRulesFrom } from './queries/rules-of-the-day.ts'

/** Everything about what does not fit in a village's records: routes, pages, and the look of every night. */
export function registerWarning(app: App, withRules: WithWarningRules, book: WarningBook & PlacesOfWarnings): Job[] {
  addWarningRoutes(app, withRules)
  addWarningList(app, withRules, book)
  addBackTestPage(app, withRules, book)
  addWarningPage(app, withRules, book)
  return warningJobs(withRules, book)
}
