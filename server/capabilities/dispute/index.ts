import type { App } from '#platform/http/server.ts'
import type { WithDisputeRules } from './context.ts'
import { addDisputePages, type DisputeBook } from './pages/index.ts'
import { addDisputeRoutes } from './routes/index.ts'
import { addRegisterRoutes } from './routes/registers.ts'

export { columnsOf as disputeColumns } from './actions/store.ts'
export type { DisputeRules } from './context.ts'
export { disputeStepsFrom } from './pages/steps.ts'
export { countAtCourt, countMediated } from './queries/figures.ts'
export { disputeFigures } from './queries/report-figures.ts'
export { disputeRules, disputeRulesFrom } from './queries/rules-of-the-day.ts'

/** Everything about the course of people's mediation. */
export function registerDisputes(app: App, withRules: WithDisputeRules, book: DisputeBook): void {
  addDisputeRoutes(app, withRules)
  addRegisterRoutes(app, withRules)
  addDisputePages(app, withRules, book)
}
