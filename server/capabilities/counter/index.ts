import type { App } from '#platform/http/server.ts'
import type { WithCounterRules } from './context.ts'
import { addCounterPages, type CounterBook } from './pages/index.ts'
import { addCounterRoutes } from './routes/index.ts'

export { consultationColumns, handoverColumns, ticketColumns } from './actions/store.ts'
export type { CounterRules } from './context.ts'
export { counterRules, counterRulesFrom } from './queries/rules-of-the-day.ts'

/** The one-stop counter: windows, numbers, the choice of the track, hand-overs and joint sessions. */
export function registerCounter(app: App, withRules: WithCounterRules, book: CounterBook): void {
  addCounterRoutes(app, withRules)
  addCounterPages(app, withRules, book)
}
