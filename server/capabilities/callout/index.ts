import type { App } from '#platform/http/server.ts'
import type { Job } from '#platform/jobs/worker.ts'
import type { WithCallouts } from './context.ts'
import { calloutJobs } from './jobs.ts'
import { addCalloutPages } from './pages.tsx'
import { addCalloutRoutes } from './routes.ts'

export { answerByRecord, takeAnswer } from './actions.ts'
export { openCallouts } from './queries.ts'
export { CalloutAnswer } from './schema.ts'

/** Calling somebody out to a door or a matter, and what became of it. */
export function registerCallout(app: App, withCallouts: WithCallouts): Job[] {
  addCalloutRoutes(app, withCallouts)
  addCalloutPages(app, withCallouts)
  return calloutJobs(withCallouts)
}
