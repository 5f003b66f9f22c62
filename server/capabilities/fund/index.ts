import type { App } from '#platform/http/server.ts'
import type { WithFundRules } from './context.ts'
import { addFundPages, type FundBook } from './pages/index.ts'
import { addDeskRoutes } from './routes/desk.ts'
import { addPublicRoutes } from './routes/public.ts'

export { columnsOf as fundColumns } from './actions/store.ts'
export { fundRecords } from './queries/records.ts'
export { fundRules, fundRulesFrom } from './queries/rules-of-the-day.ts'

/** Everything about small funds: routes and pages. */
export function registerFund(app: App, withRules: WithFundRules, book: FundBook): void {
  addPublicRoutes(app, withRules)
  addDeskRoutes(app, withRules)
  addFundPages(app, withRules, book)
}
