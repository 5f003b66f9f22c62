import type { App } from '#platform/http/server.ts'
import type { WithCharters } from './context.ts'
import { addDeskPages } from './pages/desk.tsx'
import { addPublicPages } from './pages/public.tsx'
import type { CharterBook } from './pages/view.ts'
import { addCharterRoutes } from './routes/charters.ts'

export { charterColumns } from './actions/store.ts'
export { charterRules, charterRulesFrom } from './queries/rules-of-the-day.ts'

/** Village rules: routes and pages. */
export function registerCharter(app: App, withCharters: WithCharters, book: CharterBook): void {
  addCharterRoutes(app, withCharters)
  addPublicPages(app, withCharters, book)
  addDeskPages(app, withCharters, book)
}
