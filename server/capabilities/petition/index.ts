import type { App } from '#platform/http/server.ts'
import type { Job } from '#platform/jobs/worker.ts'
import type { WithPetitionRules } from './context.ts'
import { petitionJobs } from './jobs.ts'
import { addPetitionPages, type PetitionBook } from './pages/index.ts'
import { addPetitionRoutes } from './routes/index.ts'
import { addOwnRoutes } from './routes/own.ts'

export { columnsOf as petitionColumns } from './actions/store.ts'
export type { PetitionRules } from './context.ts'
export { petitionStepsFrom } from './pages/steps.ts'
export { findByReceipt } from './queries/own.ts'
export { petitionRules, petitionRulesFrom } from './queries/rules-of-the-day.ts'

/** Everything about the statutory course of petitions. */
export function registerPetitions(app: App, withRules: WithPetitionRules, book: PetitionBook): Job[] {
  addPetitionRoutes(app, withRules)
  addOwnRoutes(app, withRules)
  addPetitionPages(app, withRules, book)
  return petitionJobs(withRules)
}
