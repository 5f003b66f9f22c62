import type { App } from '#platform/http/server.ts'
import type { Job } from '#platform/jobs/worker.ts'
import type { WithContestRules } from './context.ts'
import { contestJobs } from './jobs.ts'
import { addDeskPages } from './pages/desk.tsx'
import { addPublicPages } from './pages/public.tsx'
import { addRecordPages } from './pages/records.tsx'
import type { ContestBook } from './pages/view.ts'
import { addDeskRoutes } from './routes/desk.ts'
import { addPublicRoutes } from './routes/public.ts'

export { computeDue, publishDue } from './actions/compute.ts'
export { CONTEST_PUBLISHED, type ContestContext } from './context.ts'
export { publishedSince } from './queries/published.ts'
export { contestRules, contestRulesFrom } from './queries/rules-of-the-day.ts'

/** Everything about contests and the monthly board: routes, pages, and what happens every morning. */
export function registerContest(app: App, withRules: WithContestRules, book: ContestBook): Job[] {
  addPublicRoutes(app)
  addDeskRoutes(app)
  addPublicPages(app, book)
  addDeskPages(app, book)
  addRecordPages(app, withRules, book)
  return contestJobs(withRules)
}
