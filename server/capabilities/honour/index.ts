import type { App } from '#platform/http/server.ts'
import type { WithHonours } from './context.ts'
import { addDeskPages } from './pages/desk.tsx'
import { addOwnPages } from './pages/own.tsx'
import { addPublicPages } from './pages/public.tsx'
import type { HonourBook } from './pages/view.ts'
import { addHonourRoutes } from './routes/honours.ts'

export { honourColumns, openingColumns } from './actions/store.ts'
export { honourRules, honourRulesFrom } from './queries/rules-of-the-day.ts'

/** Merits and virtues that a village praises: routes and pages. */
export function registerHonour(app: App, withHonours: WithHonours, book: HonourBook): void {
  addHonourRoutes(app, withHonours)
  addOwnPages(app, withHonours, book)
  addPublicPages(app, withHonours, book)
  addDeskPages(app, withHonours, book)
}
