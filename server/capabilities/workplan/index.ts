import type { App } from '#platform/http/server.ts'
import type { WithWorkplan } from './context.ts'
import { addDeskPages, type WorkplanBook } from './pages/desk.tsx'
import { addDeskRoutes } from './routes/desk.ts'

export { columnsOf as workplanColumns } from './actions/store.ts'
export { titlesOfYear } from './queries/item.ts'
export { workplanRulesFrom } from './queries/rules-of-the-day.ts'

/** The pilot's work list: goals with who leads and with whom, held against what the records say. */
export function registerWorkplan(app: App, withRules: WithWorkplan, book: WorkplanBook): void {
  addDeskRoutes(app, withRules)
  addDeskPages(app, withRules, book)
}
